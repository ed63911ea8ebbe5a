package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.replay.Replay;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.engine.HouseholdCase;

/**
 * Finds the households whose outcome changed. Both reviews are read group by group; of unchanged households only their
 * outcomes are kept meanwhile.
 */
final class HouseholdChanges {
    private static final Outcome[] OUTCOMES = Outcome.values();
    /** Groups that wait to be decided again together, so that all cores have work. */
    private static final int BATCH = 32;

    private final Replay before;
    private final Replay after;
    private final Redecision forward;
    private final Redecision backward;
    private final List<AwardPair> pairs;
    private final List<OutcomeMatrix> matrices;
    private final Rearrangement rearrangement = new Rearrangement();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, GroupNote> groupsBefore = new LinkedHashMap<>();
    private final Map<String, GroupNote> groupsAfter = new LinkedHashMap<>();
    private final Map<Integer, List<Changed>> changed = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** Where a household stood in the earlier review, with its outcomes by award. */
    private record Seen(int group, int place, byte[] outcomes) {}

    /**
     * A household with an outcome that changed, on its way through the other review.
     *
     * @param now its decisions by title of the later plan
     * @param newFacts what the earlier rules make of it
     * @param inOldGroup what the later rules would, had it not moved; empty where it did not, or the group is gone
     */
    private record Changed(
            Seen old,
            String group,
            Household household,
            List<DecisionCode> now,
            Truth inScope,
            Optional<List<DecisionCode>> newFacts,
            Optional<List<DecisionCode>> inOldGroup) {}

    HouseholdChanges(Replay before, Replay after, Redecision forward, Redecision backward, List<AwardPair> pairs) {
        this.before = before;
        this.after = after;
        this.forward = forward;
        this.backward = backward;
        this.pairs = pairs;
        this.matrices = pairs.stream().map(OutcomeMatrix::new).toList();
    }

    List<OutcomeMatrix> matrices() {
        return matrices;
    }

    Rearrangement rearrangement() {
        return rearrangement;
    }

    Map<String, GroupNote> groupsBefore() {
        return groupsBefore;
    }

    Map<String, GroupNote> groupsAfter() {
        return groupsAfter;
    }

    List<Change> find() {
        for (int place = 0; place < before.review().groupCount(); place++) {
            see(place, before.group(place));
        }
        List<String> ids = List.copyOf(groupsBefore.keySet());
        List<Changed> batch = new ArrayList<>();
        List<ResidentialGroup> parts = new ArrayList<>();
        for (int place = 0; place < after.review().groupCount(); place++) {
            meet(place, after.group(place), ids, batch, parts);
            if (parts.size() == BATCH || place == after.review().groupCount() - 1) {
                decideBackward(batch, parts);
            }
        }
        seen.forEach((id, old) -> gone(id, old, ids.get(old.group())));
        decideInOldGroups(ids);
        decideForward();
        return changes;
    }

    private void see(int place, GroupDecisions group) {
        List<Household> households = group.group().households();
        groupsBefore.put(group.group().id(), GroupNote.of(place, group));
        rearrangement.before(group.group().id(), households.size());
        for (int i = 0; i < households.size(); i++) {
            byte[] outcomes = new byte[pairs.size()];
            for (int pair = 0; pair < outcomes.length; pair++) {
                outcomes[pair] = (byte) group.households()
                        .get(pairs.get(pair).placeBefore())
                        .get(i)
                        .outcome()
                        .ordinal();
            }
            seen.put(households.get(i).id(), new Seen(place, i, outcomes));
        }
    }

    /** Meets the households of a later group again; those that changed join the batch. */
    private void meet(
            int place, GroupDecisions group, List<String> ids, List<Changed> batch, List<ResidentialGroup> parts) {
        List<Household> households = group.group().households();
        groupsAfter.put(group.group().id(), GroupNote.of(place, group));
        rearrangement.after(group.group().id(), households.size());
        List<Household> part = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            Household household = households.get(i);
            List<DecisionCode> now = codes(group.households(), i);
            Seen old = seen.remove(household.id());
            if (old != null && !ids.get(old.group()).equals(group.group().id())) {
                rearrangement.moved(ids.get(old.group()), group.group().id());
            }
            if (count(household.id(), old, now, group.group().id())) {
                part.add(household);
                batch.add(new Changed(
                        java.util.Objects.requireNonNull(old),
                        group.group().id(),
                        household,
                        now,
                        inScope(after.rules(), group.group(), household),
                        Optional.of(now),
                        Optional.empty()));
            }
        }
        if (!part.isEmpty()) {
            parts.add(
                    backward.isSame()
                            ? new ResidentialGroup(
                                    group.group().id(),
                                    group.group().isListed(),
                                    group.group().wardId(),
                                    group.group().facts(),
                                    group.group().ward(),
                                    group.group().registers(),
                                    part)
                            : backward.part(group.group(), part));
        }
    }

    /** Counts a household of the later review. @return whether an outcome is not what it was */
    private boolean count(String id, @Nullable Seen old, List<DecisionCode> now, String group) {
        boolean isChanged = false;
        for (int pair = 0; pair < pairs.size(); pair++) {
            Outcome outcome = now.get(pairs.get(pair).placeAfter()).outcome();
            Optional<Outcome> was = old == null ? Optional.empty() : Optional.of(OUTCOMES[old.outcomes()[pair]]);
            matrices.get(pair).add(was, Optional.of(outcome));
            isChanged |= was.isPresent() && was.get() != outcome;
            if (old == null) {
                alone(pair, id, "", group, Optional.empty(), Optional.of(outcome));
            }
        }
        return isChanged;
    }

    private void gone(String id, Seen old, String group) {
        for (int pair = 0; pair < pairs.size(); pair++) {
            Optional<Outcome> was = Optional.of(OUTCOMES[old.outcomes()[pair]]);
            matrices.get(pair).add(was, Optional.empty());
            alone(pair, id, group, "", was, Optional.empty());
        }
    }

    private void alone(
            int pair, String id, String groupBefore, String groupAfter, Optional<Outcome> was, Optional<Outcome> is) {
        matrices.get(pair).add(Cause.SCOPE);
        changes.add(new Change(
                pairs.get(pair).kind(),
                pairs.get(pair).award(),
                id,
                groupBefore,
                groupAfter,
                was,
                is,
                Cause.SCOPE,
                List.of(),
                List.of()));
    }

    /** Decides the batch with its facts under the earlier rules and hands it on; both lists are emptied. */
    private void decideBackward(List<Changed> batch, List<ResidentialGroup> parts) {
        List<Optional<List<List<DecisionCode>>>> decided =
                backward.isSame() || parts.isEmpty() ? List.of() : backward.households(parts);
        int next = 0;
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < parts.get(part).households().size(); i++) {
                Changed one = batch.get(next++);
                int place = i;
                Optional<List<DecisionCode>> newFacts =
                        decided.isEmpty() ? one.newFacts() : decided.get(part).map(codes -> codes(codes, place));
                changed.computeIfAbsent(one.old().group(), group -> new ArrayList<>())
                        .add(new Changed(
                                one.old(),
                                one.group(),
                                one.household(),
                                one.now(),
                                one.inScope(),
                                newFacts,
                                Optional.empty()));
            }
        }
        batch.clear();
        parts.clear();
    }

    /** What would be decided on those who moved, had they stayed: their facts among what stands around their old group. */
    private void decideInOldGroups(List<String> ids) {
        changed.forEach((place, all) -> {
            String id = ids.get(place);
            GroupNote stayed = groupsAfter.get(id);
            List<Integer> moved = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).group().equals(id)) {
                    moved.add(i);
                }
            }
            if (stayed == null || moved.isEmpty()) {
                return;
            }
            ResidentialGroup old = after.group(stayed.place()).group();
            List<List<DecisionCode>> decided = after.reviewer()
                    .households(new ResidentialGroup(
                            old.id(),
                            old.isListed(),
                            old.wardId(),
                            old.facts(),
                            old.ward(),
                            old.registers(),
                            moved.stream().map(i -> all.get(i).household()).toList()));
            for (int i = 0; i < moved.size(); i++) {
                Changed one = all.get(moved.get(i));
                all.set(
                        moved.get(i),
                        new Changed(
                                one.old(),
                                one.group(),
                                one.household(),
                                one.now(),
                                one.inScope(),
                                one.newFacts(),
                                Optional.of(codes(decided, i))));
            }
        });
    }

    private void decideForward() {
        List<List<Changed>> batch = new ArrayList<>();
        List<GroupDecisions> groups = new ArrayList<>();
        for (Map.Entry<Integer, List<Changed>> entry : changed.entrySet()) {
            batch.add(entry.getValue());
            groups.add(before.group(entry.getKey()));
            if (batch.size() == BATCH) {
                decideForward(batch, groups);
            }
        }
        decideForward(batch, groups);
    }

    private void decideForward(List<List<Changed>> batch, List<GroupDecisions> groups) {
        List<ResidentialGroup> parts = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            ResidentialGroup group = groups.get(i).group();
            List<Household> part = batch.get(i).stream()
                    .map(one -> group.households().get(one.old().place()))
                    .toList();
            parts.add(forward.part(group, part));
        }
        List<Optional<List<List<DecisionCode>>>> decided =
                forward.isSame() || parts.isEmpty() ? List.of() : forward.households(parts);
        for (int i = 0; i < batch.size(); i++) {
            for (int j = 0; j < batch.get(i).size(); j++) {
                int place = j;
                Changed one = batch.get(i).get(j);
                List<DecisionCode> old =
                        codes(groups.get(i).households(), one.old().place());
                explain(
                        one,
                        groups.get(i).group(),
                        old,
                        decided.isEmpty() ? Optional.of(old) : decided.get(i).map(codes -> codes(codes, place)));
            }
        }
        batch.clear();
        groups.clear();
    }

    private void explain(
            Changed one, ResidentialGroup group, List<DecisionCode> olds, Optional<List<DecisionCode>> newRules) {
        Truth wasInScope =
                inScope(before.rules(), group, group.households().get(one.old().place()));
        for (int pair = 0; pair < pairs.size(); pair++) {
            AwardPair award = pairs.get(pair);
            DecisionCode old = olds.get(award.placeBefore());
            DecisionCode now = one.now().get(award.placeAfter());
            if (old.outcome() == now.outcome()) {
                continue;
            }
            // With the same rules the "other" rules gave what is on record.
            Optional<DecisionCode> byRules =
                    newRules.map(codes -> codes.get(forward.isSame() ? award.placeBefore() : award.placeAfter()));
            Optional<DecisionCode> byFacts = one.newFacts()
                    .map(codes -> codes.get(backward.isSame() ? award.placeAfter() : award.placeBefore()));
            boolean isMoveDecisive = one.inOldGroup()
                    .map(codes -> codes.get(award.placeAfter()).outcome() != now.outcome())
                    .orElse(false);
            boolean isOfScope = (isMoveDecisive || wasInScope != one.inScope())
                    && !AwardPair.isByRulesAlone(old.outcome(), now.outcome(), byRules, byFacts);
            Cause cause = isOfScope ? Cause.SCOPE : AwardPair.cause(now.outcome(), byRules, byFacts);
            matrices.get(pair).add(cause);
            changes.add(award.change(one.household().id(), group.id(), one.group(), old, now, byRules, byFacts, cause));
        }
    }

    private static Truth inScope(ReviewRules rules, ResidentialGroup group, Household household) {
        return rules.inScope().test(new HouseholdCase(household, group, rules.settings()));
    }

    private static List<DecisionCode> codes(List<List<DecisionCode>> byTitle, int place) {
        return byTitle.stream().map(codes -> codes.get(place)).toList();
    }
}
