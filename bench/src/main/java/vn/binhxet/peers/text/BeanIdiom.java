package vn.binhxet.peers.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.peers.table.Amount;
import vn.binhxet.peers.table.Test;

/** How an engine over beans writes what a row asks. A blank must neither hold nor throw, so numbers are guarded. */
abstract class BeanIdiom {
    private final String household;
    private final String and;

    /**
     * @param household what stands before a household's property
     * @param and between conditions that must all hold
     */
    BeanIdiom(String household, String and) {
        this.household = household;
        this.and = and;
    }

    /** Tests that must hold together. */
    final String written(List<Test> tests) {
        return tests.stream().flatMap(this::conditions).distinct().collect(Collectors.joining(and));
    }

    private Stream<String> conditions(Test test) {
        if (test instanceof Test.Is is) {
            return Stream.of(is(is));
        }
        if (test instanceof Test.Compared compared) {
            return compared(compared);
        }
        if (test instanceof Test.AnyMember any) {
            return Stream.of(anyMember(any));
        }
        if (test instanceof Test.AnyIncident any) {
            return Stream.of(anyIncident(any));
        }
        return Stream.of(
                test instanceof Test.Unreconciled register ? unreconciled(quoted(register.register())) : noMember());
    }

    private Stream<String> compared(Test.Compared compared) {
        String comparison = "%s %s %s"
                .formatted(
                        compared.left().written(this::property),
                        compared.comparison().symbol(),
                        compared.right().written(this::property));
        Stream<String> guards = Stream.of(compared.left(), compared.right())
                .filter(Amount::isFact)
                .map(amount -> property(amount.fact()) + " != null");
        return Stream.concat(guards, Stream.of(comparison));
    }

    String is(Test.Is is) {
        return "%s == %s".formatted(property(is.fact()), is.answer());
    }

    abstract String noMember();

    abstract String anyMember(Test.AnyMember any);

    abstract String anyIncident(Test.AnyIncident any);

    abstract String unreconciled(String register);

    final String property(String fact) {
        return household + camel(fact);
    }

    /** The code that a member is asked for, or null. */
    static String asked(Test.AnyMember any) {
        return any.code() == null ? "null" : quoted(any.code());
    }

    /** What is asked of the day of an incident. */
    static String asked(Test.AnyIncident any) {
        return any.isDated() ? "true" : "null";
    }

    static String joined(List<String> codes, String sign, Function<String, String> written) {
        return codes.stream().map(written).collect(Collectors.joining(sign));
    }

    static String quoted(String code) {
        return '"' + code + '"';
    }

    /** A name of the dictionary as a property. */
    static String camel(String name) {
        StringBuilder property = new StringBuilder();
        for (String word : name.split("_", -1)) {
            property.append(property.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return property.toString();
    }
}
