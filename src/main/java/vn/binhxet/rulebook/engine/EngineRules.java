package vn.binhxet.rulebook.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhxet.model.Facts;
import vn.binhxet.model.FieldType;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Read;

/**
 * Writes the DRL that the engine runs for one title: each author's rule with its condition guarded against blanks, and
 * for each criterion one rule more, which doubts it when its rules would need a missing fact.
 */
final class EngineRules {
    private static final Map<Rule.Pattern, String> CASES = Map.of(
            Rule.Pattern.HOUSEHOLD, "HouseholdCase",
            Rule.Pattern.GROUP, "GroupCase",
            Rule.Pattern.INCIDENT, "IncidentCase",
            Rule.Pattern.REGISTER, "RegisterCase");
    private static final String MISSING = "vn.binhxet.model.Facts.MISSING";
    private static final BigInteger LARGEST_FACTOR = BigInteger.valueOf(1_000_000);
    /** Few enough that the compiled method stays below the size that the JVM refuses to compile. */
    private static final int STATEMENTS_PER_RULE = 120;

    /** How the engine's rules are cut; what they say is the same. */
    enum Form {
        /** one engine rule for each author's rule, its condition in the pattern */
        SEPARATE,
        /** the rules about one kind of rows as one engine rule: a household then costs one match, not one per rule */
        FUSED
    }

    private final TitleInForce title;
    private final List<Condition> conditions = new ArrayList<>();
    private final String text;

    EngineRules(TitleInForce title, Form form) {
        this.title = title;
        StringBuilder drl = new StringBuilder("package vn.binhxet.engine;\n");
        CASES.values().stream()
                .sorted()
                .forEach(type -> drl.append("import ")
                        .append(EngineRules.class.getPackageName())
                        .append('.')
                        .append(type)
                        .append(";\n"));
        for (Rule.Pattern pattern : Rule.Pattern.values()) {
            write(drl, pattern, statements(pattern, form == Form.FUSED ? "$c." : ""), form);
        }
        this.text = drl.toString();
    }

    String text() {
        return text;
    }

    /** The conditions that the text refers to by number. */
    List<Condition> conditions() {
        return conditions;
    }

    /** A condition in Java and what is said when it is true. */
    private record Statement(String condition, String consequence) {}

    private List<Statement> statements(Rule.Pattern pattern, String on) {
        List<Statement> statements = new ArrayList<>();
        for (int number = 0; number < title.criteria().size(); number++) {
            CriterionInForce criterion = title.criteria().get(number);
            List<RuleInForce> rules = criterion.rules(pattern);
            for (RuleInForce rule : rules) {
                statements.add(new Statement(
                        surely(rule.condition(), on),
                        "$c.say(%d, %d, %d);"
                                .formatted(
                                        rule.number(),
                                        number,
                                        rule.rule().word().ordinal())));
            }
            List<RuleInForce> definite = rules.stream()
                    .filter(rule -> rule.rule().word().isDefinite())
                    .toList();
            if (!definite.isEmpty()) {
                String allFail = definite.stream()
                        .map(rule -> surelyNot(rule.condition(), on))
                        .collect(Collectors.joining(" && "));
                String guard = readsOwnRowOnly(definite) ? on + "isIncomplete() && " : "";
                statements.add(new Statement(guard + "!(" + allFail + ")", "$c.doubt(" + number + ");"));
            }
        }
        return statements;
    }

    private static boolean readsOwnRowOnly(List<RuleInForce> rules) {
        return rules.stream()
                .allMatch(rule -> (rule.rule().pattern() == Rule.Pattern.HOUSEHOLD
                                || rule.rule().pattern() == Rule.Pattern.GROUP)
                        && Read.of(rule.condition()).stream()
                                .allMatch(read -> read instanceof Read.OfField field
                                        && field.ref().level() == FieldRef.Level.OWN
                                        && field.ref().field().type().isCoded())
                        && !hasRatio(rule.condition()));
    }

    /** A whole of zero makes a ratio unknown though nothing is missing. */
    private static boolean hasRatio(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().anyMatch(EngineRules::hasRatio);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(EngineRules::hasRatio);
        }
        if (condition instanceof Condition.Not not) {
            return hasRatio(not.condition());
        }
        return condition instanceof Condition.Numbers numbers
                && (numbers.left() instanceof Operand.Ratio || numbers.right() instanceof Operand.Ratio);
    }

    private static void write(StringBuilder drl, Rule.Pattern pattern, List<Statement> statements, Form form) {
        String type = CASES.get(pattern);
        if (form == Form.SEPARATE) {
            for (int i = 0; i < statements.size(); i++) {
                Statement statement = statements.get(i);
                drl.append("rule \"%s %d\" when $c : %s( %s ) then %s end\n"
                        .formatted(type, i, type, statement.condition(), statement.consequence()));
            }
            return;
        }
        for (int from = 0; from < statements.size(); from += STATEMENTS_PER_RULE) {
            drl.append("rule \"%s %d\" when $c : %s() then\n".formatted(type, from, type));
            statements
                    .subList(from, Math.min(statements.size(), from + STATEMENTS_PER_RULE))
                    .forEach(statement ->
                            drl.append("  if (%s) { %s }\n".formatted(statement.condition(), statement.consequence())));
            drl.append("end\n");
        }
    }

    /** The own slots that rules about the subject read. */
    int[] ownSlots(Rule.Pattern pattern) {
        Set<Integer> slots = new LinkedHashSet<>();
        for (CriterionInForce criterion : title.criteria()) {
            for (Read read : criterion.reads(pattern)) {
                if (read instanceof Read.OfField field
                        && field.ref().level() == FieldRef.Level.OWN
                        && field.ref().field().type().isCoded()) {
                    slots.add(field.ref().field().slot());
                }
            }
        }
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Java that is true exactly when the condition surely holds. */
    private String surely(Condition condition, String on) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " && ", part -> surely(part, on));
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " || ", part -> surely(part, on));
        }
        if (condition instanceof Condition.Not not) {
            return surelyNot(not.condition(), on);
        }
        if (condition instanceof Condition.CodeIn in) {
            String value = coded(in.ref(), on);
            return in.codes().stream()
                    .map(code -> value + " == " + code + "L")
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        if (condition instanceof Condition.Numbers numbers && isPlain(numbers)) {
            return plain(numbers, numbers.comparison(), on);
        }
        return on + "holds(" + number(condition) + ")";
    }

    /** Java that is true exactly when the condition surely does not hold. */
    private String surelyNot(Condition condition, String on) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " || ", part -> surelyNot(part, on));
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " && ", part -> surelyNot(part, on));
        }
        if (condition instanceof Condition.Not not) {
            return surely(not.condition(), on);
        }
        if (condition instanceof Condition.CodeIn in) {
            String value = coded(in.ref(), on);
            return in.codes().stream()
                    .map(code -> value + " != " + code + "L")
                    .collect(Collectors.joining(" && ", "(" + value + " != " + MISSING + " && ", ")"));
        }
        if (condition instanceof Condition.Numbers numbers && isPlain(numbers)) {
            return plain(numbers, numbers.comparison().negated(), on);
        }
        return on + "fails(" + number(condition) + ")";
    }

    private static String joined(
            List<Condition> parts, String sign, java.util.function.Function<Condition, String> written) {
        return parts.stream().map(written).collect(Collectors.joining(sign, "(", ")"));
    }

    private int number(Condition condition) {
        int known = conditions.indexOf(condition);
        if (known >= 0) {
            return known;
        }
        conditions.add(condition);
        return conditions.size() - 1;
    }

    private static String coded(FieldRef ref, String on) {
        return on + ref.level().name().toLowerCase(java.util.Locale.ROOT) + "("
                + ref.field().slot() + ")";
    }

    /** Whether a comparison is one of counts, or of a count or a ratio of counts with a number of the law. */
    private static boolean isPlain(Condition.Numbers numbers) {
        boolean isCounts = isCount(numbers.left()) && isCount(numbers.right());
        boolean isLimit = isConstant(numbers.right()) && (isCount(numbers.left()) || isRatioOfCounts(numbers.left()));
        return isCounts || isLimit;
    }

    private static boolean isCount(Operand operand) {
        return operand instanceof Operand.Value value && value.ref().field().type() == FieldType.INT;
    }

    private static boolean isRatioOfCounts(Operand operand) {
        return operand instanceof Operand.Ratio ratio && isCount(ratio.part()) && isCount(ratio.whole());
    }

    private static boolean isConstant(Operand operand) {
        boolean isWritten = operand instanceof Operand.Literal || operand instanceof Operand.LimitValue;
        return isWritten
                && constant(operand).numerator().abs().compareTo(LARGEST_FACTOR) <= 0
                && constant(operand).denominator().compareTo(LARGEST_FACTOR) <= 0;
    }

    private static vn.binhxet.model.Fraction constant(Operand operand) {
        return operand instanceof Operand.LimitValue limit
                ? limit.limit().value()
                : ((Operand.Literal) operand).number();
    }

    private static String count(Operand operand, String on) {
        return coded(((Operand.Value) operand).ref(), on);
    }

    private static String known(String value) {
        return value + " != " + MISSING;
    }

    /** Counts stay below 10^12 and factors below 10^6, so a long holds every product. */
    private static String plain(Condition.Numbers numbers, Comparison comparison, String on) {
        String sign = " " + comparison.symbol() + " ";
        if (isCount(numbers.right())) {
            String left = count(numbers.left(), on);
            String right = count(numbers.right(), on);
            return "(" + known(left) + " && " + known(right) + " && " + left + sign + right + ")";
        }
        vn.binhxet.model.Fraction limit = constant(numbers.right());
        if (numbers.left() instanceof Operand.Ratio ratio) {
            String part = count(ratio.part(), on);
            String whole = count(ratio.whole(), on);
            return "(" + known(part) + " && " + whole + " > 0L && " + part + " * " + limit.denominator() + "L" + sign
                    + whole + " * " + limit.numerator() + "L)";
        }
        String left = count(numbers.left(), on);
        return "(" + known(left) + " && " + left + " * " + limit.denominator() + "L" + sign + limit.numerator() + "L)";
    }

    static {
        assert Facts.MISSING == Long.MIN_VALUE : "a missing whole is below zero";
    }
}
