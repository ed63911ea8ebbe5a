package vn.binhxet.report.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Message;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.content.Results;

/**
 * What the names in braces of a template stand for. A name in capitals gives the same in capitals; {@code entity.field}
 * gives a fact.
 *
 * @param facts by the name of their entity
 */
record Values(Map<String, String> texts, Map<String, Facts> facts) {
    /** Where something is to be filled in by hand. */
    static final String DOTS = "…………";

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_.0-9]+)}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?-(\\d{4})?");

    Values {
        texts = Map.copyOf(texts);
        facts = Map.copyOf(facts);
    }

    Values with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(texts);
        all.putAll(more);
        return new Values(all, facts);
    }

    Values withFacts(String entity, Facts row) {
        Map<String, Facts> all = new HashMap<>(facts);
        all.put(entity, row);
        return new Values(texts, all);
    }

    /** The text with every name filled in. */
    String fill(String text, Place place) {
        Matcher matcher = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value(matcher.group(1), place)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String value(String name, Place place) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            Facts row = facts.get(name.substring(0, dot));
            if (row != null && row.entity().field(name.substring(dot + 1)).isPresent()) {
                return Results.fact(row, name.substring(dot + 1)).orElse(DOTS);
            }
            throw place.unknown(name);
        }
        String text = texts.get(name.toLowerCase(Locale.ROOT));
        if (text == null) {
            throw place.unknown(name);
        }
        boolean isCapital = name.equals(name.toUpperCase(Locale.ROOT));
        return isCapital ? text.toUpperCase(Locale.ROOT) : text;
    }

    /**
     * Whether a condition of a template holds: the review's year lies in "2024-" or "-2023", or the value of a name is
     * neither empty nor 0, or is the one after "="; with ! before it, the contrary.
     */
    boolean holds(String condition, Place place) {
        if (condition.isEmpty()) {
            return true;
        }
        if (condition.startsWith("!")) {
            return !holds(condition.substring(1), place);
        }
        Matcher years = YEARS.matcher(condition);
        if (years.matches()) {
            int year = Integer.parseInt(value("year", place));
            return (years.group(1) == null || year >= Integer.parseInt(years.group(1)))
                    && (years.group(2) == null || year <= Integer.parseInt(years.group(2)));
        }
        int equals = condition.indexOf('=');
        if (equals > 0) {
            return value(condition.substring(0, equals), place).equals(condition.substring(equals + 1));
        }
        String value = value(condition, place);
        return !value.isEmpty() && !value.equals("0");
    }

    /** A line of a template, to name in messages. */
    record Place(String file, int line) {
        PaperException unknown(String name) {
            return new PaperException(Message.of("paper.unknownName", file, line, name));
        }
    }
}
