package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Condition;

/**
 * Writes the DRL that the engine runs for one title: each author's rule with its condition guarded against blanks, and
 * for each criterion a doubt, unless all its rules that say a definite word surely do not hold.
 */
final class EngineRules {
    static final String PACKAGE = "vn.binhxet.engine";

    private static final Map<Rule.Pattern, String> CASES = Map.of(
            Rule.Pattern.HOUSEHOLD, "HouseholdCase",
            Rule.Pattern.GROUP, "GroupCase",
            Rule.Pattern.INCIDENT, "IncidentCase",
            Rule.Pattern.REGISTER, "RegisterCase");
    /** Few enough that the compiled method stays below the size that the JVM refuses to compile. */
    private static final int CRITERIA_PER_RULE = 40;

    /** How the engine's rules are cut; what they say is the same. */
    enum Form {
        /** one engine rule for each author's rule and each doubt, the condition in the pattern */
        SEPARATE,
        /** the rules about one kind of rows as one engine rule: a household then costs one match, not one per rule */
        FUSED
    }

    private final TitleInForce title;
    private final List<Condition> conditions = new ArrayList<>();
    private final StringBuilder drl = new StringBuilder("package " + PACKAGE + ";\n");

    EngineRules(TitleInForce title, Form form) {
        this.title = title;
        CASES.values().stream()
                .sorted()
                .forEach(type -> drl.append("import ")
                        .append(EngineRules.class.getPackageName())
                        .append('.')
                        .append(type)
                        .append(";\n"));
        for (Rule.Pattern pattern : Rule.Pattern.values()) {
            List<Integer> concerned = concerned(pattern);
            if (form == Form.SEPARATE) {
                concerned.forEach(number -> separate(pattern, number));
            } else {
                for (int from = 0; from < concerned.size(); from += CRITERIA_PER_RULE) {
                    fused(pattern, concerned.subList(from, Math.min(concerned.size(), from + CRITERIA_PER_RULE)));
                }
            }
        }
    }

    String text() {
        return drl.toString();
    }

    /** The conditions that the text refers to by number. */
    List<Condition> conditions() {
        return conditions;
    }

    /** The criteria that have rules about one kind of rows. */
    private List<Integer> concerned(Rule.Pattern pattern) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < title.criteria().size(); number++) {
            if (!title.criteria().get(number).rules(pattern).isEmpty()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static List<RuleInForce> definite(CriterionInForce criterion, Rule.Pattern pattern) {
        return criterion.rules(pattern).stream()
                .filter(rule -> rule.rule().word().isDefinite())
                .toList();
    }

    private static String allFail(List<RuleInForce> rules, ConditionText text) {
        return ConditionText.joined(rules, " && ", rule -> text.surelyNot(rule.condition()));
    }

    private static String say(RuleInForce rule, int criterion) {
        return "$c.say(%d, %d, %d);"
                .formatted(rule.number(), criterion, rule.rule().word().ordinal());
    }

    private void separate(Rule.Pattern pattern, int number) {
        ConditionText text = new ConditionText(conditions, new Accessors());
        CriterionInForce criterion = title.criteria().get(number);
        for (RuleInForce rule : criterion.rules(pattern)) {
            separate(pattern, "rule " + rule.number(), text.surely(rule.condition()), say(rule, number));
        }
        List<RuleInForce> definite = definite(criterion, pattern);
        if (!definite.isEmpty()) {
            separate(pattern, "doubt " + number, "!" + allFail(definite, text), "$c.doubt(" + number + ");");
        }
    }

    private void separate(Rule.Pattern pattern, String name, String condition, String consequence) {
        String type = CASES.get(pattern);
        drl.append(
                "rule \"%s %s\" when $c : %s( %s ) then %s end\n".formatted(type, name, type, condition, consequence));
    }

    private void fused(Rule.Pattern pattern, List<Integer> numbers) {
        Locals locals = new Locals();
        ConditionText text = new ConditionText(conditions, locals);
        StringBuilder statements = new StringBuilder();
        numbers.forEach(number -> statements.append(fused(title.criteria().get(number), pattern, number, text)));
        String type = CASES.get(pattern);
        drl.append("rule \"%s %d\" when $c : %s() then\n".formatted(type, numbers.get(0), type));
        locals.declared.forEach(local -> drl.append("  ").append(local).append('\n'));
        drl.append(statements).append("end\n");
    }

    /** Where all definite rules surely fail, as they do of most rows, one look tells it. */
    private static String fused(CriterionInForce criterion, Rule.Pattern pattern, int number, ConditionText text) {
        List<RuleInForce> definite = definite(criterion, pattern);
        StringBuilder statements = new StringBuilder();
        if (!definite.isEmpty()) {
            statements.append("  if (!%s) {\n    $c.doubt(%d);\n".formatted(allFail(definite, text), number));
            definite.forEach(rule -> statements.append("  ").append(fused(rule, number, text)));
            statements.append("  }\n");
        }
        criterion.rules(pattern).stream()
                .filter(rule -> !rule.rule().word().isDefinite())
                .forEach(rule -> statements.append(fused(rule, number, text)));
        return statements.toString();
    }

    private static String fused(RuleInForce rule, int number, ConditionText text) {
        return "  if (%s) { %s }\n".formatted(text.surely(rule.condition()), say(rule, number));
    }

    /** A pattern reads the row by its methods. */
    private static final class Accessors implements ConditionText.Names {
        @Override
        public String value(String level, int slot) {
            return level + "(" + slot + ")";
        }

        @Override
        public String truth(int condition) {
            return "truth(" + condition + ")";
        }
    }

    /** A consequence reads each value and tests each condition once. */
    private static final class Locals implements ConditionText.Names {
        private final Set<String> declared = new LinkedHashSet<>();

        @Override
        public String value(String level, int slot) {
            declared.add("long %s%d = $c.%s(%d);".formatted(level, slot, level, slot));
            return level + slot;
        }

        @Override
        public String truth(int condition) {
            declared.add("int truth%d = $c.truth(%d);".formatted(condition, condition));
            return "truth" + condition;
        }
    }
}
