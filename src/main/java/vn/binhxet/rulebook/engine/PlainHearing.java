package vn.binhxet.rulebook.engine;

import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.condition.Situation;

/**
 * Hears the rules of one criterion without the engine: slow for a ward, but nothing has to be compiled, so that a changed
 * rule can be tried at once. The verdicts are those of the engine.
 */
public final class PlainHearing {
    private PlainHearing() {}

    /**
     * The verdict on one criterion of one subject.
     *
     * @param rules those of the criterion
     * @param rows incidents and registers about the subject
     * @return empty where two rules say different definite words
     */
    public static Optional<Verdict> verdict(List<RuleInForce> rules, Situation subject, List<? extends Case> rows) {
        int words =
                words(about(rules, Rule.Pattern.HOUSEHOLD), subject) | words(about(rules, Rule.Pattern.GROUP), subject);
        for (Case row : rows) {
            words |= words(
                    about(rules, row instanceof IncidentCase ? Rule.Pattern.INCIDENT : Rule.Pattern.REGISTER), row);
        }
        return Said.verdict(words);
    }

    private static List<RuleInForce> about(List<RuleInForce> rules, Rule.Pattern pattern) {
        return rules.stream().filter(rule -> rule.rule().pattern() == pattern).toList();
    }

    /** What is said of one row, and a doubt where some definite rule might speak. */
    private static int words(List<RuleInForce> rules, Situation row) {
        int words = 0;
        for (RuleInForce rule : rules) {
            Truth truth = rule.condition().test(row);
            words |= truth == Truth.TRUE ? 1 << rule.rule().word().ordinal() : 0;
            words |= truth == Truth.UNKNOWN && rule.rule().word().isDefinite() ? Said.DOUBT : 0;
        }
        return words;
    }
}
