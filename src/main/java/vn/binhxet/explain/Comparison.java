package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.Replay;

/**
 * What changed from one recorded review to another, and why: each decision that differs was made again with the earlier
 * facts under the later rules and the other way round.
 *
 * @param before id of the earlier review
 * @param after id of the later review
 * @param matrices for each award that both judge, in the later plan's order
 * @param changes every subject whose outcome differs, and every group that cannot be compared; by award, then by id
 * @param regrouped groups that were merged or split, or are in one review only; ordered
 * @param uncompared awards that only one of them judges; ordered
 */
public record Comparison(
        String before,
        String after,
        List<OutcomeMatrix> matrices,
        List<Change> changes,
        Set<String> regrouped,
        Set<String> uncompared) {
    public Comparison {
        matrices = List.copyOf(matrices);
        changes = List.copyOf(changes);
        regrouped = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(regrouped));
        uncompared = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(uncompared));
    }

    /**
     * Compares two reviews as they stand now. Reads one group at a time, for the groups' own titles one ward.
     *
     * @param award only this one, or all
     * @throws vn.binhxet.ledger.LedgerException if a review cannot be read
     */
    public static Comparison of(Replay before, Replay after, Optional<String> award) {
        List<AwardPair> households = AwardPair.of(before.rules(), after.rules(), SubjectKind.HOUSEHOLD, award);
        List<AwardPair> groups = AwardPair.of(before.rules(), after.rules(), SubjectKind.GROUP, award);
        Redecision forward = new Redecision(before, after);
        Redecision backward = new Redecision(after, before);
        HouseholdChanges ofHouseholds = new HouseholdChanges(before, after, forward, backward, households);
        List<Change> changes = new ArrayList<>(ofHouseholds.find());
        GroupChanges ofGroups =
                new GroupChanges(before, after, forward, backward, groups, ofHouseholds.rearrangement());
        changes.addAll(ofGroups.find(ofHouseholds.groupsBefore(), ofHouseholds.groupsAfter()));
        List<String> order = new ArrayList<>();
        after.rules().titles().forEach(title -> order.add(title.title().award()));
        changes.sort(Comparator.comparing((Change change) -> order.indexOf(change.award()))
                .thenComparing(Change::subject));
        List<OutcomeMatrix> matrices = new ArrayList<>(ofHouseholds.matrices());
        matrices.addAll(ofGroups.matrices());
        matrices.sort(Comparator.comparing(matrix -> order.indexOf(matrix.award())));
        return new Comparison(
                before.review().id(),
                after.review().id(),
                matrices,
                changes,
                ofHouseholds.rearrangement().changed(),
                uncompared(before, after, award));
    }

    private static Set<String> uncompared(Replay before, Replay after, Optional<String> only) {
        Set<String> earlier = awards(before);
        Set<String> later = awards(after);
        Set<String> uncompared = new TreeSet<>(earlier);
        uncompared.addAll(later);
        uncompared.removeIf(award -> earlier.contains(award) && later.contains(award));
        only.ifPresent(award -> uncompared.removeIf(other -> !other.equals(award)));
        return uncompared;
    }

    private static Set<String> awards(Replay replay) {
        Set<String> awards = new TreeSet<>();
        replay.rules().titles().forEach(title -> awards.add(title.title().award()));
        return awards;
    }
}
