package vn.binhxet.peers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Verdict;
import vn.binhxet.peers.engine.Peer;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.Row;

/** Whether an engine decides every household as binhxet does: outcome, points at worst and at best, every verdict. */
final class Comparison {
    private final Criteria criteria;
    private final Peer judge;
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    private final Set<String> verdicts = new HashSet<>();

    Comparison(Criteria criteria, Peer judge) {
        this.criteria = criteria;
        this.judge = judge;
    }

    /** @throws IllegalStateException naming the household and the criterion of the first difference */
    void requireEqual(Peer peer, ResidentialGroup group) {
        List<DecisionCode> expected = judge.over(group).get();
        List<DecisionCode> actual = peer.over(group).get();
        for (int i = 0; i < expected.size(); i++) {
            String household = group.households().get(i).id();
            requireEqual(peer.name() + ", " + household, expected.get(i), actual.get(i));
            see(expected.get(i));
        }
    }

    private void requireEqual(String who, DecisionCode expected, DecisionCode actual) {
        int criterion = Arrays.mismatch(expected.verdicts(), actual.verdicts());
        if (criterion >= 0) {
            throw new IllegalStateException("%s, %s: %s, but %s says %s"
                    .formatted(
                            who,
                            criteria.tables().get(criterion).id(),
                            actual.verdict(criterion),
                            judge.name(),
                            expected.verdict(criterion)));
        }
        if (!summary(expected).equals(summary(actual))) {
            throw new IllegalStateException(
                    "%s: %s, but %s says %s".formatted(who, summary(actual), judge.name(), summary(expected)));
        }
    }

    private static String summary(DecisionCode decision) {
        return "%s %d–%d".formatted(decision.outcome(), decision.low(), decision.high());
    }

    private void see(DecisionCode decision) {
        outcomes.add(decision.outcome());
        for (int i = 0; i < decision.verdicts().length; i++) {
            verdicts.add(said(criteria.tables().get(i), decision.verdict(i)));
        }
    }

    private static String said(CriterionTable table, Verdict verdict) {
        return table.id() + " " + verdict;
    }

    /** @throws IllegalStateException if some outcome, or some verdict of a criterion, was never compared */
    void requireAllSeen() {
        Set<String> unseen = new TreeSet<>();
        EnumSet.complementOf(EnumSet.copyOf(outcomes)).forEach(outcome -> unseen.add(outcome.name()));
        for (CriterionTable table : criteria.tables()) {
            unseen.add(said(table, Verdict.MET));
            table.rows().stream().map(Row::verdict).forEach(verdict -> unseen.add(said(table, verdict)));
        }
        unseen.removeAll(verdicts);
        if (!unseen.isEmpty()) {
            throw new IllegalStateException("no household tries " + unseen);
        }
    }
}
