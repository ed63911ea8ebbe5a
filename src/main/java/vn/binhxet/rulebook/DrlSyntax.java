package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.condition.Nearest;

/**
 * Lets Drools' own parser read the rules of one file, each by itself, so that a mistake in one does not hide those in the
 * next. What could make the parser slow, or make a text say something else than it shows, is refused before.
 */
final class DrlSyntax {
    private static final Pattern START = Pattern.compile("(?m)^[ \\t]*rule\\b");
    private static final Pattern TOLD = Pattern.compile("Line (\\d+):(-?\\d+) [^']*'([^']*)'");
    private static final int MOST_RULES = 1000;

    private final String file;
    private final RuleProblems problems;

    DrlSyntax(String file, RuleProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * One rule as the parser understood it, or what stands before the first.
     *
     * @param linesBefore the lines of the file above it; places in the description count from there
     */
    record Part(PackageDescr descr, int linesBefore) {
        int line(int inPart) {
            return linesBefore + inPart;
        }
    }

    /** The parts that are well written; what is wrong with the others is reported. */
    List<Part> read(String text) {
        List<Integer> starts = starts(text);
        if (starts.size() > MOST_RULES) {
            problems.add(file, 1, 1, Message.of("drl.many", MOST_RULES));
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        int linesBefore = 0;
        for (int i = 0; i + 1 < starts.size(); i++) {
            String part = text.substring(starts.get(i), starts.get(i + 1));
            if (DrlText.isPlain(file, part, linesBefore, problems)) {
                parse(part, linesBefore).ifPresent(parts::add);
            }
            linesBefore += (int) part.chars().filter(letter -> letter == '\n').count();
        }
        return parts;
    }

    /** Where each part begins, and where the last one ends. */
    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher rules = START.matcher(text);
        while (rules.find()) {
            if (rules.start() > 0) {
                starts.add(rules.start());
            }
        }
        starts.add(text.length());
        return starts;
    }

    private Optional<Part> parse(String text, int linesBefore) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        Optional<PackageDescr> parsed = parse(parser, text);
        if (!parser.getErrors().isEmpty()) {
            tell(parser.getErrors().get(0), text, linesBefore);
            return Optional.empty();
        }
        if (parsed.isEmpty()) {
            problems.add(file, linesBefore + 1L, 1, Message.of("drl.unreadable"));
        }
        return parsed.map(descr -> new Part(descr, linesBefore));
    }

    private static Optional<PackageDescr> parse(DrlParser parser, String text) {
        try {
            return Optional.ofNullable(parser.parse(false, text));
        } catch (DroolsParserException | RuntimeException | StackOverflowError wrong) {
            return Optional.empty();
        }
    }

    private void tell(DroolsError error, String text, int linesBefore) {
        Matcher told = TOLD.matcher(String.valueOf(error.getMessage()));
        if (!told.find()) {
            problems.add(file, linesBefore + 1L, 1, Message.of("drl.unreadable"));
            return;
        }
        String found = told.group(3).equals("<eof>") ? "" : told.group(3);
        int line = found.isEmpty() ? (int) text.stripTrailing().lines().count() : Integer.parseInt(told.group(1));
        int column = found.isEmpty() ? 1 : Integer.parseInt(told.group(2)) + 1;
        problems.add(file, linesBefore + (long) line, column, advice(found, text, error));
    }

    /** The parser's English says what it met; what to do about it follows from that. */
    private static Message advice(String found, String text, DroolsError error) {
        if (String.valueOf(error.getMessage()).startsWith("[ERR 107]")) {
            return Message.of("drl.syntaxStart", found, Nearest.to(found, List.of("rule", "end")));
        }
        return switch (found) {
            case "" -> Message.of(text.contains("\nend") ? "drl.syntaxOpen" : "drl.syntaxEnd");
            case "then" -> Message.of("drl.syntaxThen");
            case "end" -> Message.of("drl.syntaxNoThen");
            case "=" -> Message.of("drl.syntaxEquals");
            default -> Message.of("drl.syntax", found);
        };
    }
}
