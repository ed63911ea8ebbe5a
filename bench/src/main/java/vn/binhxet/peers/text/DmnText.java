package vn.binhxet.peers.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.binhxet.model.Entity;
import vn.binhxet.model.FieldType;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.Row;
import vn.binhxet.peers.table.Test;

/**
 * DMN 1.3: one decision table per criterion, the first row that holds decides. A fact is a column and {@code null} a
 * cell; whoever must be searched for among members or incidents is a column, too. Three engines read the same file.
 */
public final class DmnText {
    private static final String LEVEL = "https://www.omg.org/spec/DMN/20191111/";

    private final Entity household;

    private DmnText(Entity household) {
        this.household = household;
    }

    public static String of(List<CriterionTable> tables, Entity household) {
        DmnText text = new DmnText(household);
        List<Row> rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="%1$sMODEL/" id="gdvh86" name="gdvh86" namespace="urn:binhxet:peers" expressionLanguage="%1$sFEEL/">
                %2$s%3$s</definitions>
                """.formatted(LEVEL, lines(inputs(rows), text::input), lines(tables.stream(), DmnText::decision));
    }

    private String input(String name) {
        return """
                  <inputData id="%1$s" name="%1$s"><variable name="%1$s" typeRef="%2$s"/></inputData>
                """.formatted(name, type(name));
    }

    private String type(String input) {
        return household
                .field(input)
                .map(field -> field.type() == FieldType.INT ? "number" : "boolean")
                .orElse("Any");
    }

    private static String decision(CriterionTable table) {
        List<String> columns =
                tests(table.rows()).map(FeelIdiom::column).distinct().toList();
        IntStream numbers = IntStream.range(0, table.rows().size());
        return """
                  <decision id="%1$s" name="%1$s">
                    <description>%2$s</description>
                    <variable name="%1$s" typeRef="string"/>
                %3$s    <decisionTable hitPolicy="FIRST">
                %4$s      <output id="%1$s_verdict" name="verdict" typeRef="string"/>
                %5$s%6$s    </decisionTable>
                  </decision>
                """.formatted(
                table.id(),
                escaped(table.phrase()),
                lines(inputs(table.rows()), input -> """
                                    <informationRequirement><requiredInput href="#%s"/></informationRequirement>
                                """.formatted(input)),
                lines(columns.stream(), column -> """
                                      <input id="%s_%d"><inputExpression><text>%s</text></inputExpression></input>
                                """.formatted(table.id(), columns.indexOf(column), escaped(column))),
                lines(numbers.boxed(), number -> rule(table, columns, number)),
                rule(table.id() + "_met", table.phrase(), columns.stream().map(any -> "-"), "MET"));
    }

    private static String rule(CriterionTable table, List<String> columns, int number) {
        Row row = table.rows().get(number);
        Stream<String> cells = columns.stream().map(column -> {
            List<Test> tests = row.tests().stream()
                    .filter(test -> FeelIdiom.column(test).equals(column))
                    .toList();
            return tests.isEmpty() ? "-" : FeelIdiom.cell(tests);
        });
        return rule(
                table.id() + "_row_" + number,
                row.reason(),
                cells,
                row.verdict().name());
    }

    private static String rule(String id, String reason, Stream<String> cells, String verdict) {
        return """
                      <rule id="%s">
                        <description>%s</description>
                        %s
                        <outputEntry><text>"%s"</text></outputEntry>
                      </rule>
                """.formatted(
                        id,
                        escaped(reason),
                        lines(cells, cell -> "<inputEntry><text>%s</text></inputEntry>".formatted(escaped(cell))),
                        verdict);
    }

    private static Stream<Test> tests(List<Row> rows) {
        return rows.stream().flatMap(row -> row.tests().stream());
    }

    private static Stream<String> inputs(List<Row> rows) {
        return tests(rows).flatMap(FeelIdiom::inputs).distinct();
    }

    private static <T> String lines(Stream<T> parts, Function<T, String> written) {
        return parts.map(written).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
