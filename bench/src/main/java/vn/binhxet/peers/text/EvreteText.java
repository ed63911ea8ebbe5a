package vn.binhxet.peers.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.Row;
import vn.binhxet.peers.table.Test;

/** Evrete's annotated Java: one method per row; members and incidents are facts beside their household. */
public final class EvreteText extends BeanIdiom {
    private EvreteText() {
        super("$f.", " && ");
    }

    public static String of(List<CriterionTable> tables) {
        EvreteText idiom = new EvreteText();
        String methods = tables.stream()
                .flatMap(table -> IntStream.range(0, table.rows().size())
                        .mapToObj(row -> idiom.method(table, table.rows().get(row), row + 1)))
                .collect(Collectors.joining("\n"));
        return """
                package vn.binhxet.peers.evrete;

                import org.evrete.api.RhsContext;
                import org.evrete.dsl.annotation.Fact;
                import org.evrete.dsl.annotation.Rule;
                import org.evrete.dsl.annotation.Where;
                import vn.binhxet.peers.form.HouseholdForm;
                import vn.binhxet.peers.form.IncidentForm;
                import vn.binhxet.peers.form.MemberForm;
                import vn.binhxet.peers.form.Ruling;

                public class Gdvh86 {
                %s
                    private static void say(RhsContext context, String criterion, String verdict) {
                        context.getRuntime().<Ruling>get("ruling").say(criterion, verdict);
                    }
                }
                """.formatted(methods);
    }

    private String method(CriterionTable table, Row row, int number) {
        String where = quoted(written(row.tests()).replace("\"", "\\\""));
        return """
                    @Rule("%1$s %2$s")
                    @Where(%3$s)
                    public static void %1$s_%4$d(@Fact("$f") %5$s fact, RhsContext context) {
                        say(context, "%1$s", "%6$s");
                    }
                """.formatted(
                table.id(), row.reason(), where, number, type(row.tests().get(0)), row.verdict());
    }

    private static String type(Test test) {
        return test instanceof Test.AnyMember
                ? "MemberForm"
                : test instanceof Test.AnyIncident ? "IncidentForm" : "HouseholdForm";
    }

    /** A condition becomes Java, where a Boolean that is null must not be unboxed. */
    @Override
    String is(Test.Is is) {
        return is.answer() == null
                ? super.is(is)
                : "Boolean.valueOf(%s).equals(%s)".formatted(is.answer(), property(is.fact()));
    }

    @Override
    String noMember() {
        return "$f.members.isEmpty()";
    }

    @Override
    String anyMember(Test.AnyMember any) {
        return any.code() == null ? property(any.fact()) + " == null" : equal(any.fact(), any.code());
    }

    @Override
    String anyIncident(Test.AnyIncident any) {
        return "(%s) && (%s) && %s"
                .formatted(
                        joined(any.categories(), " || ", code -> equal("category", code)),
                        joined(any.stages(), " || ", code -> equal("stage", code)),
                        is(new Test.Is(any.counts(), any.isDated() ? true : null)));
    }

    private String equal(String fact, String code) {
        return "%s.equals(%s)".formatted(quoted(code), property(fact));
    }

    @Override
    String unreconciled(String register) {
        return "$f.unreconciled.contains(%s)".formatted(register);
    }
}
