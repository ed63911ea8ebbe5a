package vn.binhxet.web.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.binhxet.policy.workbook.RuleForms;

/** Forms over a part of the rules, as pages list them. */
public record FormView(String name, boolean isSingle, List<Line> lines) {
    private static final int LONGEST = 90;

    /**
     * One row of a table.
     *
     * @param number from 0
     * @param says what it holds, a heading and a text each
     */
    public record Line(int number, String name, String file, int line, List<Map.Entry<String, String>> says) {}

    static FormView of(RuleForms.Table table) {
        List<Line> lines = IntStream.range(0, table.rows().size())
                .mapToObj(number -> line(table, number))
                .toList();
        return new FormView(table.name(), table.isSingle(), lines);
    }

    private static Line line(RuleForms.Table table, int number) {
        RuleForms.Row row = table.rows().get(number);
        List<Map.Entry<String, String>> says = new ArrayList<>();
        for (RuleForms.Field field : table.fields()) {
            String text = row.text(field.key());
            if ((!field.isKey() || table.isSingle()) && !text.isEmpty()) {
                says.add(Map.entry(field.heading(), shortened(field.choices().getOrDefault(text, text))));
            }
        }
        return new Line(number, name(table, row), row.file(), row.line(), says);
    }

    static String name(RuleForms.Table table, RuleForms.Row row) {
        return table.isSingle()
                ? table.name()
                : table.fields().stream()
                        .filter(RuleForms.Field::isKey)
                        .map(field -> row.text(field.key()))
                        .collect(Collectors.joining(" · "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + " …";
    }

    /**
     * A field as it is filled in.
     *
     * @param isOpen whether it may be written
     */
    public record Filled(RuleForms.Field field, String text, boolean isOpen) {
        /** The name under which a browser sends it. */
        public String name() {
            return PREFIX + field.key();
        }

        public int rows() {
            return Math.max(2, (int) text.lines().count() + text.length() / LONGEST);
        }

        /** Whether what stands there is none of the choices. */
        public boolean isOther() {
            return !text.isEmpty() && !field.choices().containsKey(text);
        }
    }

    private static final String PREFIX = "o.";

    /**
     * The fields of a row.
     *
     * @param texts what stands in them, by key
     * @param isNew whether the row is to be added
     */
    static List<Filled> filled(RuleForms.Table table, Map<String, String> texts, boolean isNew) {
        return table.fields().stream()
                .filter(field -> !(isNew && field.isCount()))
                .map(field -> new Filled(field, texts.getOrDefault(field.key(), ""), isNew || !field.isKey()))
                .toList();
    }

    /** The texts by key, out of everything that a browser sent. */
    static Map<String, String> sent(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(
                        parameter -> parameter.getKey().substring(PREFIX.length()), Map.Entry::getValue));
    }
}
