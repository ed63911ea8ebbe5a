package vn.binhxet.peers.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.peers.table.Amount;
import vn.binhxet.peers.table.Test;

/** What a row asks, in FEEL: the expression above a column, and the unary test in its cell. */
final class FeelIdiom {
    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    private FeelIdiom() {}

    /** The inputs that a test looks at. */
    static Stream<String> inputs(Test test) {
        if (test instanceof Test.Is is) {
            return Stream.of(is.fact());
        }
        if (test instanceof Test.Compared compared) {
            return Stream.of(compared.left(), compared.right())
                    .filter(Amount::isFact)
                    .map(Amount::fact);
        }
        return Stream.of(
                test instanceof Test.Unreconciled
                        ? "unreconciled"
                        : test instanceof Test.AnyIncident ? "incidents" : "members");
    }

    static String column(Test test) {
        if (test instanceof Test.Is is) {
            return is.fact();
        }
        if (test instanceof Test.Compared compared) {
            return compared.left().fact();
        }
        if (test instanceof Test.AnyMember any) {
            String asked = any.code() == null ? "null" : quoted(any.code());
            return "some member in members satisfies member.%s = %s".formatted(any.fact(), asked);
        }
        if (test instanceof Test.AnyIncident any) {
            return "some incident in incidents satisfies incident.category in (%s) and incident.stage in (%s) and incident.%s = %s"
                    .formatted(
                            listed(any.categories()),
                            listed(any.stages()),
                            any.counts(),
                            any.isDated() ? "true" : "null");
        }
        return test instanceof Test.Unreconciled register
                ? "list contains(unreconciled, %s)".formatted(quoted(register.register()))
                : "count(members)";
    }

    /** @param tests those of one row in one column */
    static String cell(List<Test> tests) {
        Test only = tests.get(0);
        if (only instanceof Test.Is is) {
            return String.valueOf(is.answer());
        }
        if (only instanceof Test.NoMember) {
            return "0";
        }
        if (!(only instanceof Test.Compared compared)) {
            return "true";
        }
        return tests.size() == 1 && compared.left().times() == 1 ? unary(compared) : condition(tests);
    }

    /** As short as a unary test may be: {@code 0}, {@code < school_age}. */
    private static String unary(Test.Compared test) {
        String right = test.right().written(AS_IT_IS);
        return sign(test).equals("=") ? right : sign(test) + " " + right;
    }

    /** A condition on the column's value; of a blank it must be false, where it would be null. */
    private static String condition(List<Test> tests) {
        Stream<String> known = tests.stream()
                .flatMap(FeelIdiom::inputs)
                .distinct()
                .map(input -> (input.equals(column(tests.get(0))) ? "?" : input) + " != null");
        Stream<String> compared = tests.stream()
                .map(Test.Compared.class::cast)
                .map(test -> "%s %s %s"
                        .formatted(
                                new Amount("?", test.left().times()).written(AS_IT_IS),
                                sign(test),
                                test.right().written(AS_IT_IS)));
        return Stream.concat(known, compared).collect(Collectors.joining(" and "));
    }

    private static String sign(Test.Compared test) {
        return test.comparison().symbol().replace("==", "=");
    }

    private static String listed(List<String> codes) {
        return codes.stream().map(FeelIdiom::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String code) {
        return '"' + code + '"';
    }
}
