package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.binhxet.model.Criterion;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Forms;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Wording;

/** A criterion with its rules under the parameters of one review: those that the parameters leave open. */
public final class CriterionInForce {
    private final Criterion criterion;
    private final List<RuleInForce> rules;
    private final String limit;
    private final Map<Rule.Pattern, List<RuleInForce>> byPattern = new EnumMap<>(Rule.Pattern.class);
    private final Map<Rule.Pattern, List<Read>> reads = new EnumMap<>(Rule.Pattern.class);

    CriterionInForce(Criterion criterion, List<RuleInForce> rules, Wording wording) {
        this(criterion, rules, limit(rules, wording));
    }

    private CriterionInForce(Criterion criterion, List<RuleInForce> rules, String limit) {
        this.criterion = criterion;
        this.rules = List.copyOf(rules);
        this.limit = limit;
        for (Rule.Pattern pattern : Rule.Pattern.values()) {
            List<RuleInForce> own = rules.stream()
                    .filter(rule -> rule.rule().pattern() == pattern)
                    .toList();
            byPattern.put(pattern, own);
            reads.put(pattern, reads(own));
        }
    }

    private static List<Read> reads(List<RuleInForce> rules) {
        Set<Read> reads = new LinkedHashSet<>();
        rules.stream()
                .flatMap(rule -> Read.of(rule.condition()).stream())
                .filter(read -> !(read instanceof Read.OfParameter))
                .forEach(reads::add);
        return List.copyOf(reads);
    }

    /** The same with the numbers of its rules moved up, and only those that are heard. */
    CriterionInForce renumbered(int offset, Predicate<RuleInForce> isHeard) {
        List<RuleInForce> heard = rules.stream()
                .filter(isHeard)
                .map(rule -> new RuleInForce(offset + rule.number(), rule.rule(), rule.condition()))
                .toList();
        return new CriterionInForce(criterion, heard, limit);
    }

    public Criterion criterion() {
        return criterion;
    }

    public List<RuleInForce> rules() {
        return rules;
    }

    /** What must hold for the criterion to be met, in words, with the numbers in force. */
    public String limit() {
        return limit;
    }

    /** The rules about one kind of rows. */
    public List<RuleInForce> rules(Rule.Pattern pattern) {
        return byPattern.getOrDefault(pattern, List.of());
    }

    /** What the rules about one kind of rows look at, in the order they are written; parameters left out. */
    public List<Read> reads(Rule.Pattern pattern) {
        return reads.getOrDefault(pattern, List.of());
    }

    private static String limit(List<RuleInForce> rules, Wording wording) {
        List<Condition> failing = conditions(rules, Word.NOT_MET, false);
        List<Condition> partly = conditions(rules, Word.PARTLY_MET, false);
        List<String> parts = new ArrayList<>();
        Set<Condition> atLeastPartly =
                failing.stream().map(Forms::negated).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Condition> fully = partly.stream()
                .map(condition -> Forms.negated(without(condition, atLeastPartly)))
                .toList();
        boolean isGraded = !partly.isEmpty()
                && partly.stream()
                        .allMatch(
                                condition -> !without(condition, atLeastPartly).equals(condition));
        List<Condition> all = new ArrayList<>(isGraded ? List.of() : atLeastPartly);
        all.addAll(fully);
        Forms.united(all).forEach(condition -> parts.add(wording.of(condition)));
        conditions(rules, Word.NOT_MET, true).stream()
                .map(condition -> "không có vụ việc: " + wording.ofIncident(condition))
                .forEach(parts::add);
        String limit = String.join("; ", parts);
        return isGraded
                ? limit + " (một phần: "
                        + atLeastPartly.stream().map(wording::of).collect(Collectors.joining("; ")) + ")"
                : limit;
    }

    private static List<Condition> conditions(List<RuleInForce> rules, Word word, boolean ofIncidents) {
        return rules.stream()
                .filter(rule ->
                        rule.rule().word() == word && (rule.rule().pattern() == Rule.Pattern.INCIDENT) == ofIncidents)
                .map(RuleInForce::condition)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Condition without(Condition condition, Set<Condition> implied) {
        if (!(condition instanceof Condition.And and)) {
            return condition;
        }
        List<Condition> rest =
                and.parts().stream().filter(part -> !implied.contains(part)).toList();
        return rest.isEmpty() || rest.size() == and.parts().size()
                ? condition
                : rest.size() == 1 ? rest.get(0) : new Condition.And(rest);
    }
}
