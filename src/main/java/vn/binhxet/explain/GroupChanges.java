package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.replay.Replay;

/** Finds the groups whose outcome changed. A group is decided again together with its whole ward, of which it reads. */
final class GroupChanges {
    private final Replay earlier;
    private final Replay later;
    private final Redecision forward;
    private final Redecision backward;
    private final List<AwardPair> pairs;
    private final List<OutcomeMatrix> matrices;
    private final Rearrangement rearrangement;
    private final List<Change> changes = new ArrayList<>();

    GroupChanges(
            Replay before,
            Replay after,
            Redecision forward,
            Redecision backward,
            List<AwardPair> pairs,
            Rearrangement rearrangement) {
        this.earlier = before;
        this.later = after;
        this.forward = forward;
        this.backward = backward;
        this.pairs = pairs;
        this.rearrangement = rearrangement;
        this.matrices = pairs.stream().map(OutcomeMatrix::new).toList();
    }

    List<OutcomeMatrix> matrices() {
        return matrices;
    }

    List<Change> find(Map<String, GroupNote> olds, Map<String, GroupNote> news) {
        Map<String, GroupNote> before = listed(olds);
        Map<String, GroupNote> after = listed(news);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        Set<String> changed = new TreeSet<>();
        for (String id : ids) {
            GroupNote old = before.get(id);
            GroupNote now = after.get(id);
            if (old != null && now != null && rearrangement.isSame(id)) {
                if (count(old, now)) {
                    changed.add(id);
                }
            } else if (old != null || now != null) {
                incomparable(id, old, now);
            }
        }
        Map<String, List<DecisionCode>> newRules =
                forward.isSame() ? Map.of() : decide(earlier, forward, olds, changed);
        Map<String, List<DecisionCode>> newFacts =
                backward.isSame() ? Map.of() : decide(later, backward, news, changed);
        for (String id : changed) {
            explain(
                    java.util.Objects.requireNonNull(olds.get(id)),
                    java.util.Objects.requireNonNull(news.get(id)),
                    Optional.ofNullable(newRules.get(id)),
                    Optional.ofNullable(newFacts.get(id)));
        }
        return changes;
    }

    /** A group that is not listed is no subject. */
    private static Map<String, GroupNote> listed(Map<String, GroupNote> notes) {
        Map<String, GroupNote> listed = new HashMap<>(notes);
        listed.values().removeIf(note -> !note.isListed());
        return listed;
    }

    private boolean count(GroupNote old, GroupNote now) {
        boolean isChanged = false;
        for (int pair = 0; pair < pairs.size(); pair++) {
            Outcome was = old.own().get(pairs.get(pair).placeBefore()).outcome();
            Outcome is = now.own().get(pairs.get(pair).placeAfter()).outcome();
            matrices.get(pair).add(Optional.of(was), Optional.of(is));
            isChanged |= was != is;
        }
        return isChanged;
    }

    private void incomparable(String id, @Nullable GroupNote old, @Nullable GroupNote now) {
        for (int pair = 0; pair < pairs.size(); pair++) {
            AwardPair award = pairs.get(pair);
            matrices.get(pair).add(Cause.NOT_COMPARABLE);
            changes.add(new Change(
                    award.kind(),
                    award.award(),
                    id,
                    old == null ? "" : id,
                    now == null ? "" : id,
                    Optional.ofNullable(old)
                            .map(known -> known.own().get(award.placeBefore()).outcome()),
                    Optional.ofNullable(now)
                            .map(known -> known.own().get(award.placeAfter()).outcome()),
                    Cause.NOT_COMPARABLE,
                    List.of(),
                    List.of()));
        }
    }

    /** The decisions on the groups of every ward that has a changed one, under the other rules. */
    private static Map<String, List<DecisionCode>> decide(
            Replay facts, Redecision redecision, Map<String, GroupNote> notes, Set<String> changed) {
        Set<String> wards = new TreeSet<>();
        changed.forEach(
                id -> wards.add(java.util.Objects.requireNonNull(notes.get(id)).ward()));
        Map<String, List<DecisionCode>> decided = new HashMap<>();
        for (String ward : wards) {
            List<ResidentialGroup> groups = new ArrayList<>();
            for (GroupNote note : notes.values()) {
                if (note.ward().equals(ward)) {
                    groups.add(facts.group(note.place()).group());
                }
            }
            decided.putAll(redecision.groups(groups));
        }
        return decided;
    }

    private void explain(
            GroupNote old,
            GroupNote now,
            Optional<List<DecisionCode>> newRules,
            Optional<List<DecisionCode>> newFacts) {
        boolean isScopeOther = (old.inScope() > 0) != (now.inScope() > 0);
        for (int pair = 0; pair < pairs.size(); pair++) {
            AwardPair award = pairs.get(pair);
            DecisionCode was = old.own().get(award.placeBefore());
            DecisionCode is = now.own().get(award.placeAfter());
            if (was.outcome() == is.outcome()) {
                continue;
            }
            Optional<DecisionCode> byRules =
                    forward.isSame() ? Optional.of(was) : newRules.map(codes -> codes.get(award.placeAfter()));
            Optional<DecisionCode> byFacts =
                    backward.isSame() ? Optional.of(is) : newFacts.map(codes -> codes.get(award.placeBefore()));
            boolean isOfScope =
                    isScopeOther && !AwardPair.isByRulesAlone(was.outcome(), is.outcome(), byRules, byFacts);
            Cause cause = isOfScope ? Cause.SCOPE : AwardPair.cause(is.outcome(), byRules, byFacts);
            matrices.get(pair).add(cause);
            changes.add(award.change(old.id(), old.id(), now.id(), was, is, byRules, byFacts, cause));
        }
    }
}
