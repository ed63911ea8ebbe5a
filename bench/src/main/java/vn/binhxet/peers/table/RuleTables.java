package vn.binhxet.peers.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhxet.model.Field;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Settings;

/**
 * Writes the rules of a title as one table per criterion, with the rows that a blank needs. It knows the shapes of
 * conditions that GDVH-86 has; any other is an {@link IllegalArgumentException}.
 */
public final class RuleTables {
    private final Settings settings;

    private RuleTables(Settings settings) {
        this.settings = settings;
    }

    public static List<CriterionTable> of(TitleInForce title, Settings settings) {
        RuleTables tables = new RuleTables(settings);
        return title.criteria().stream().map(tables::table).toList();
    }

    /** How strongly a verdict stands against another about the same criterion. */
    public static int strength(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case UNKNOWN -> 1;
            case PARTLY_MET -> 2;
            case NOT_MET -> 3;
            case NOT_APPLICABLE -> 4;
        };
    }

    private CriterionTable table(CriterionInForce criterion) {
        List<Row> rows = new ArrayList<>();
        Set<Row> doubts = new LinkedHashSet<>();
        for (RuleInForce rule : criterion.rules()) {
            rows.add(new Row(
                    rule.rule().word().verdict(), tests(rule), rule.rule().reason()));
            if (rule.rule().word().isDefinite()) {
                doubts(rule).forEach(test -> doubts.add(new Row(Verdict.UNKNOWN, List.of(test), reason(test))));
            }
        }
        rows.addAll(doubts);
        rows.sort(Comparator.comparingInt((Row row) -> strength(row.verdict())).reversed());
        return new CriterionTable(
                criterion.criterion().id().replace('.', '_'),
                criterion.criterion().phrase(),
                rows);
    }

    // ---- what surely holds ----

    private List<Test> tests(RuleInForce rule) {
        return switch (rule.rule().pattern()) {
            case HOUSEHOLD ->
                parts(rule.condition()).stream().map(RuleTables::test).toList();
            case INCIDENT -> List.of(incident(rule.condition(), true));
            case REGISTER ->
                List.of(new Test.Unreconciled(
                        codes(rule.condition(), "category").get(0)));
            case GROUP -> throw unknownShape(rule.condition());
        };
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.And and ? and.parts() : List.of(condition);
    }

    private static Test test(Condition condition) {
        if (condition instanceof Condition.CodeIn in && in.codes().size() == 1) {
            return new Test.Is(in.ref().field().name(), in.codes().get(0) == 1);
        }
        if (condition instanceof Condition.Numbers numbers) {
            return compared(numbers);
        }
        if (condition instanceof Condition.AnyMember any && any.condition() instanceof Condition.CodeIn in) {
            return new Test.AnyMember(
                    in.ref().field().name(), code(in.ref().field(), in.codes().get(0)));
        }
        throw unknownShape(condition);
    }

    /** A share is compared by multiplying both sides, as the program does. */
    private static Test compared(Condition.Numbers numbers) {
        Optional<Fraction> limit = constant(numbers.right());
        if (numbers.left() instanceof Operand.Ratio ratio && limit.isPresent()) {
            return new Test.Compared(
                    new Amount(fact(ratio.part()), limit.get().denominator().longValueExact()),
                    numbers.comparison(),
                    new Amount(fact(ratio.whole()), limit.get().numerator().longValueExact()));
        }
        Amount right = limit.map(value -> Amount.of(value.numerator().longValueExact()))
                .orElseGet(() -> new Amount(fact(numbers.right()), 1));
        return new Test.Compared(new Amount(fact(numbers.left()), 1), numbers.comparison(), right);
    }

    private static Optional<Fraction> constant(Operand operand) {
        return operand instanceof Operand.LimitValue limit
                ? Optional.of(limit.limit().value())
                : operand instanceof Operand.Literal literal ? Optional.of(literal.number()) : Optional.empty();
    }

    private static String fact(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return value.ref().field().name();
        }
        throw new IllegalArgumentException(operand + " is no fact");
    }

    private Test incident(Condition condition, boolean isDated) {
        Condition.Day day = parts(condition).stream()
                .flatMap(part -> part instanceof Condition.Counts counts ? Stream.of(counts.day()) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> unknownShape(condition));
        String column = day instanceof Condition.Day.Switched switched
                ? switched.chosen(settings).field().name()
                : ((Condition.Day.Reported) day).ref().field().name();
        return new Test.AnyIncident(
                codes(condition, "category"), codes(condition, "stage"), column + "_counts", isDated);
    }

    private static List<String> codes(Condition condition, String field) {
        return parts(condition).stream()
                .filter(part -> part instanceof Condition.CodeIn in
                        && in.ref().field().name().equals(field))
                .map(Condition.CodeIn.class::cast)
                .flatMap(in -> in.codes().stream().map(code -> code(in.ref().field(), code)))
                .toList();
    }

    private static String code(Field field, long place) {
        return field.codes().get((int) place);
    }

    // ---- what a blank leaves open ----

    private List<Test> doubts(RuleInForce rule) {
        if (rule.rule().pattern() == Rule.Pattern.INCIDENT) {
            return List.of(incident(rule.condition(), false));
        }
        List<Test> doubts = new ArrayList<>();
        for (Read read : Read.of(rule.condition())) {
            if (read instanceof Read.OfField of) {
                doubts.add(new Test.Is(of.ref().field().name(), null));
            } else if (read instanceof Read.OfMembers of) {
                doubts.add(new Test.NoMember());
                doubts.add(new Test.AnyMember(of.field().name(), null));
            }
        }
        return doubts;
    }

    private static String reason(Test test) {
        if (test instanceof Test.Is is) {
            return "chưa có " + is.fact();
        }
        if (test instanceof Test.AnyMember any) {
            return "có thành viên chưa có " + any.fact();
        }
        return test instanceof Test.NoMember ? "chưa có thành viên nào" : "có vụ việc chưa rõ ngày";
    }

    private static IllegalArgumentException unknownShape(Condition condition) {
        return new IllegalArgumentException("GDVH-86 has no such condition: " + condition);
    }
}
