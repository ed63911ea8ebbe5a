package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.ReviewRules;

/**
 * Where two ways of deciding the same subjects come to different outcomes.
 *
 * @param subjects titles for households, then those for groups, in the plan's order; groups by id, households by id
 * @param targets those whose outcome or count differs, in the plan's order
 * @param uncompared awards and targets that only one of them has; ordered
 */
public record Flips(List<Flip> subjects, List<TargetFlip> targets, Set<String> uncompared) {
    public Flips {
        subjects = List.copyOf(subjects);
        targets = List.copyOf(targets);
        uncompared = java.util.Collections.unmodifiableSet(new TreeSet<>(uncompared));
    }

    /**
     * One subject whose outcome on an award differs.
     *
     * @param title id of the title, or of both where they differ
     * @param nowMet criteria that kept it from a pass and no longer do, the heaviest first
     * @param nowFailing criteria that keep it from a pass and did not before
     */
    public record Flip(
            String title,
            SubjectKind kind,
            String subject,
            String group,
            DecisionCode from,
            DecisionCode to,
            List<Criterion> nowMet,
            List<Criterion> nowFailing) {
        public Flip {
            nowMet = List.copyOf(nowMet);
            nowFailing = List.copyOf(nowFailing);
        }
    }

    /** One target that comes out otherwise. */
    public record TargetFlip(TargetResult from, TargetResult to) {
        public boolean isOtherOutcome() {
            return from.outcome() != to.outcome();
        }

        private boolean isOther() {
            return isOtherOutcome() || !Objects.equals(from.count(), to.count());
        }
    }

    /** One way of deciding: the rules, what they come to for each group by id, and the targets. */
    private record Way(ReviewRules rules, List<GroupDecisions> groups, List<TargetResult> targets) {
        private Way {
            groups = List.copyOf(groups);
            targets = List.copyOf(targets);
        }
    }

    /**
     * Compares what stands on record with another way of deciding the same groups and households.
     *
     * @throws vn.binhxet.ledger.LedgerException if the record cannot be read
     */
    public static Flips between(Replay before, ReviewResult after) {
        return between(
                new Way(before.rules(), before.groups(), before.targets()),
                new Way(after.rules(), after.groups(), after.targets()));
    }

    private static Flips between(Way before, Way after) {
        List<Flip> flips = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            for (AwardPair pair : AwardPair.of(before.rules(), after.rules(), kind, Optional.empty())) {
                for (int i = 0; i < before.groups().size(); i++) {
                    add(pair, before.groups().get(i), after.groups().get(i), flips);
                }
            }
        }
        Map<String, TargetResult> earlier = byId(before.targets());
        List<TargetFlip> targets = after.targets().stream()
                .filter(target -> earlier.containsKey(target.id()))
                .map(target -> new TargetFlip(Objects.requireNonNull(earlier.get(target.id())), target))
                .filter(TargetFlip::isOther)
                .toList();
        return new Flips(flips, targets, uncompared(before, after));
    }

    private static Map<String, TargetResult> byId(List<TargetResult> targets) {
        Map<String, TargetResult> byId = new LinkedHashMap<>();
        targets.forEach(target -> byId.put(target.id(), target));
        return byId;
    }

    private static Set<String> uncompared(Way before, Way after) {
        Set<String> earlier = names(before);
        Set<String> later = names(after);
        Set<String> uncompared = new TreeSet<>(earlier);
        uncompared.addAll(later);
        uncompared.removeIf(name -> earlier.contains(name) && later.contains(name));
        return uncompared;
    }

    private static Set<String> names(Way way) {
        Set<String> names = way.rules().titles().stream()
                .map(title -> title.title().award())
                .collect(Collectors.toSet());
        way.targets().forEach(target -> names.add(target.id()));
        return names;
    }

    private static void add(AwardPair pair, GroupDecisions before, GroupDecisions after, List<Flip> flips) {
        String group = before.group().id();
        if (pair.kind() == SubjectKind.GROUP) {
            if (!before.own().isEmpty()) {
                add(pair, group, group, before.own(), after.own(), flips);
            }
            return;
        }
        List<DecisionCode> old = before.households().get(pair.placeBefore());
        List<DecisionCode> now = after.households().get(pair.placeAfter());
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).outcome() != now.get(i).outcome()) {
                flips.add(flip(pair, before.group().households().get(i).id(), group, old.get(i), now.get(i)));
            }
        }
    }

    private static void add(
            AwardPair pair,
            String subject,
            String group,
            List<DecisionCode> before,
            List<DecisionCode> after,
            List<Flip> flips) {
        DecisionCode old = before.get(pair.placeBefore());
        DecisionCode now = after.get(pair.placeAfter());
        if (old.outcome() != now.outcome()) {
            flips.add(flip(pair, subject, group, old, now));
        }
    }

    private static Flip flip(AwardPair pair, String subject, String group, DecisionCode old, DecisionCode now) {
        Change change = pair.change(subject, group, group, old, now, Optional.of(now), Optional.of(old), Cause.RULES);
        String before = pair.before().title().id();
        String after = pair.after().title().id();
        return new Flip(
                before.equals(after) ? after : before + " → " + after,
                pair.kind(),
                subject,
                group,
                old,
                now,
                change.nowMet(),
                change.nowFailing());
    }
}
