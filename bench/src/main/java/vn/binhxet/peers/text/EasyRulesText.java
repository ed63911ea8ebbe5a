package vn.binhxet.peers.text;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.Row;
import vn.binhxet.peers.table.Test;

/** Rules in YAML with MVEL expressions, the form that Easy Rules has for rules outside the code. */
public final class EasyRulesText extends BeanIdiom {
    private EasyRulesText() {
        super("household.", " && ");
    }

    public static String of(List<CriterionTable> tables) {
        EasyRulesText idiom = new EasyRulesText();
        return tables.stream()
                .flatMap(table -> table.rows().stream().map(row -> idiom.rule(table, row)))
                .collect(Collectors.joining("---\n"));
    }

    private String rule(CriterionTable table, Row row) {
        return """
                name: '%1$s %2$s'
                description: '%3$s'
                condition: '%4$s'
                actions:
                  - 'ruling.say("%1$s", "%5$s")'
                """.formatted(table.id(), row.reason(), table.phrase(), written(row.tests()), row.verdict());
    }

    @Override
    String noMember() {
        return "household.members.isEmpty()";
    }

    @Override
    String anyMember(Test.AnyMember any) {
        return some("members", "$.%s == %s".formatted(camel(any.fact()), asked(any)));
    }

    @Override
    String anyIncident(Test.AnyIncident any) {
        String condition = "(%s) && (%s) && $.%s == %s"
                .formatted(
                        joined(any.categories(), " || ", code -> "$.category == " + quoted(code)),
                        joined(any.stages(), " || ", code -> "$.stage == " + quoted(code)),
                        camel(any.counts()),
                        asked(any));
        return some("incidents", condition);
    }

    private static String some(String rows, String condition) {
        return "!(($ in household.%s if %s).isEmpty())".formatted(rows, condition);
    }

    @Override
    String unreconciled(String register) {
        return "household.unreconciled.contains(%s)".formatted(register);
    }
}
