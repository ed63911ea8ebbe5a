package vn.binhxet.peers.text;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.Test;

/** Plain DRL: one rule per row; members and incidents are facts beside their household. */
public final class DrlText extends BeanIdiom {
    private DrlText() {
        super("", ", ");
    }

    public static String of(List<CriterionTable> tables) {
        DrlText idiom = new DrlText();
        String rules = tables.stream().map(idiom::rules).collect(Collectors.joining());
        return """
                package vn.binhxet.peers.drools;

                import vn.binhxet.peers.form.HouseholdForm;
                import vn.binhxet.peers.form.IncidentForm;
                import vn.binhxet.peers.form.MemberForm;
                import vn.binhxet.peers.form.Ruling;

                global Ruling ruling;
                """ + rules;
    }

    private String rules(CriterionTable table) {
        return table.rows().stream()
                .map(row -> """

                        rule "%1$s %2$s"
                        when
                            %3$s
                        then
                            ruling.say("%1$s", "%4$s");
                        end
                        """.formatted(table.id(), row.reason(), pattern(row.tests()), row.verdict()))
                .collect(Collectors.joining());
    }

    /** What a row asks is about the household's own row, or about the rows beside it. */
    private String pattern(List<Test> tests) {
        Test first = tests.get(0);
        boolean isBeside =
                first instanceof Test.AnyMember || first instanceof Test.AnyIncident || first instanceof Test.NoMember;
        return isBeside ? written(tests) : "HouseholdForm( %s )".formatted(written(tests));
    }

    @Override
    String noMember() {
        return "not MemberForm()";
    }

    @Override
    String anyMember(Test.AnyMember any) {
        return "exists MemberForm( %s == %s )".formatted(camel(any.fact()), asked(any));
    }

    @Override
    String anyIncident(Test.AnyIncident any) {
        return "exists IncidentForm( category in ( %s ), stage in ( %s ), %s == %s )"
                .formatted(
                        joined(any.categories(), ", ", BeanIdiom::quoted),
                        joined(any.stages(), ", ", BeanIdiom::quoted),
                        camel(any.counts()),
                        asked(any));
    }

    @Override
    String unreconciled(String register) {
        return "unreconciled contains " + register;
    }
}
