package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.replay.Replay;
import vn.binhxet.rulebook.Indicator;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Setting;

/**
 * What stands behind a target: its count, the groups that make it up, and the households nearest to passing.
 *
 * @param title the title that the target counts passes of; empty where it counts something else
 * @param groups every group that is judged, the one that is short by most first
 * @param nearest households that do not pass, nearest first, at most {@link #SHOWN}
 */
public record RollUp(TargetResult target, Optional<TitleInForce> title, List<GroupLine> groups, List<Nearest> nearest) {
    static final int SHOWN = 20;

    public RollUp {
        groups = List.copyOf(groups);
        nearest = List.copyOf(nearest);
    }

    /**
     * One group under the target.
     *
     * @param own the group's own outcome where the target counts groups
     * @param passes households in scope that pass
     * @param whole households in scope
     * @param shortfall passes missing to the target's share in this group alone; 0 where it is reached
     * @param failed criteria of the group's own title that are not met or unknown
     */
    public record GroupLine(
            String id, Optional<Outcome> own, long passes, long open, long whole, long shortfall, List<String> failed) {
        public GroupLine {
            failed = List.copyOf(failed);
        }
    }

    /** @return nothing where the plan has no such target or indicator */
    public static Optional<RollUp> of(Replay replay, String targetId) {
        boolean isKnown = Stream.concat(
                        replay.rules().plan().targets().stream().map(Target::id),
                        replay.rules().plan().indicators().stream().map(Indicator::code))
                .anyMatch(targetId::equals);
        if (!isKnown) {
            return Optional.empty();
        }
        Optional<TargetResult> result = replay.targets().stream()
                .filter(target -> target.id().equals(targetId))
                .findFirst();
        Optional<Target> target = replay.rules().plan().targets().stream()
                .filter(known -> known.id().equals(targetId))
                .findFirst();
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Optional<TitleInForce> title = target.flatMap(known -> counted(replay.rules(), known));
        if (title.isEmpty()) {
            return Optional.of(new RollUp(result.get(), title, List.of(), List.of()));
        }
        List<GroupDecisions> groups = replay.groups();
        TitleInForce counted = title.get();
        return Optional.of(
                counted.title().subject() == SubjectKind.HOUSEHOLD
                        ? ofHouseholds(
                                result.get(), replay.rules(), counted, base(replay.rules(), target.get()), groups)
                        : ofGroups(result.get(), replay.rules(), counted, groups));
    }

    /** The title whose passes a target counts. */
    public static Optional<TitleInForce> counted(ReviewRules rules, Target target) {
        if (target.where() == null) {
            return Optional.empty();
        }
        SubjectKind kind = target.counted() == Target.Counted.GROUPS ? SubjectKind.GROUP : SubjectKind.HOUSEHOLD;
        return Read.of(target.where()).stream()
                .filter(read -> read instanceof Read.OfAward)
                .map(read -> ((Read.OfAward) read).award())
                .flatMap(award -> rules.titles(kind).stream()
                        .filter(title -> title.title().award().equals(award)))
                .findFirst();
    }

    /** The title whose passes are the whole; empty where all households in scope are. */
    private static Optional<TitleInForce> base(ReviewRules rules, Target target) {
        String chosen = Optional.ofNullable(target.reading())
                .flatMap(rules.settings()::value)
                .map(Setting::text)
                .orElse("");
        return target.bases().stream()
                .filter(base -> target.reading() == null || base.name().equals(chosen))
                .findFirst()
                .map(Target.Base::condition)
                .flatMap(condition -> Read.of(condition).stream()
                        .filter(read -> read instanceof Read.OfAward)
                        .map(read -> ((Read.OfAward) read).award())
                        .flatMap(award -> rules.titles(SubjectKind.HOUSEHOLD).stream()
                                .filter(title -> title.title().award().equals(award)))
                        .findFirst());
    }

    /** The decisions on those households of a group that belong to the whole. */
    private static List<DecisionCode> within(GroupDecisions group, int place, Optional<Integer> base) {
        List<DecisionCode> all = group.households().get(place);
        List<DecisionCode> within = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean isWithin = base.isEmpty()
                    ? all.get(i).outcome() != Outcome.NOT_ELIGIBLE
                    : group.households().get(base.get()).get(i).outcome() == Outcome.PASS;
            if (isWithin) {
                within.add(all.get(i));
            }
        }
        return within;
    }

    private static RollUp ofHouseholds(
            TargetResult result,
            ReviewRules rules,
            TitleInForce title,
            Optional<TitleInForce> base,
            List<GroupDecisions> groups) {
        Optional<Integer> basePlace = base.map(rules.titles(SubjectKind.HOUSEHOLD)::indexOf);
        int place = rules.titles(SubjectKind.HOUSEHOLD).indexOf(title);
        List<GroupLine> lines = new ArrayList<>();
        List<Nearest> nearest = new ArrayList<>();
        for (GroupDecisions group : groups) {
            List<DecisionCode> within = within(group, place, basePlace);
            Map<Outcome, Long> counts = outcomes(within);
            long whole = base.isPresent() ? within.size() : group.counts().get(0);
            long passes = counts.getOrDefault(Outcome.PASS, 0L);
            if (whole > 0) {
                lines.add(new GroupLine(
                        group.group().id(),
                        Optional.empty(),
                        passes,
                        counts.getOrDefault(Outcome.UNDETERMINED, 0L),
                        whole,
                        shortfall(result, passes, whole),
                        List.of()));
            }
            nearest.addAll(Nearest.in(group, title, place));
        }
        lines.sort(Comparator.comparingLong(GroupLine::shortfall).reversed().thenComparing(GroupLine::id));
        nearest.sort(Nearest.ORDER);
        return new RollUp(result, Optional.of(title), lines, nearest.subList(0, Math.min(SHOWN, nearest.size())));
    }

    private static RollUp ofGroups(
            TargetResult result, ReviewRules rules, TitleInForce title, List<GroupDecisions> groups) {
        int place = rules.titles(SubjectKind.GROUP).indexOf(title);
        List<GroupLine> lines = new ArrayList<>();
        for (GroupDecisions group : groups) {
            if (group.own().isEmpty()) {
                continue;
            }
            DecisionCode code = group.own().get(place);
            List<String> failed = new ArrayList<>();
            for (int i = 0; i < code.verdicts().length; i++) {
                switch (code.verdict(i)) {
                    case NOT_MET, PARTLY_MET, UNKNOWN ->
                        failed.add(title.criteria().get(i).criterion().id());
                    default -> {
                        // stands for nothing against the group
                    }
                }
            }
            lines.add(new GroupLine(
                    group.group().id(),
                    Optional.of(code.outcome()),
                    0,
                    0,
                    group.counts().get(0),
                    0,
                    failed));
        }
        lines.sort(Comparator.comparing((GroupLine line) -> line.own().orElseThrow() == Outcome.PASS)
                .thenComparingInt(line -> line.failed().size())
                .thenComparing(GroupLine::id));
        return new RollUp(result, Optional.of(title), lines, List.of());
    }

    static Map<Outcome, Long> outcomes(List<DecisionCode> codes) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        codes.forEach(code -> counts.merge(code.outcome(), 1L, Long::sum));
        return counts;
    }

    /** How many more a group alone would need to reach a share in percent. */
    private static long shortfall(TargetResult target, long passes, long whole) {
        if (!target.unit().contains("%")) {
            return 0;
        }
        long needed = target.limit()
                .multiply(java.math.BigDecimal.valueOf(whole))
                .divide(java.math.BigDecimal.valueOf(100), 0, java.math.RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, needed - passes);
    }
}
