package vn.binhxet.review;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Message;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.TargetResult.Count;
import vn.binhxet.model.TargetResult.Outcome;
import vn.binhxet.rulebook.IndexCheck;
import vn.binhxet.rulebook.Indicator;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.condition.Tally;
import vn.binhxet.rulebook.engine.GroupCase;

/** Holds a plan's promises against what was decided. Counts are summed, never averaged, and compared exactly. */
final class TargetJudge {
    private final ReviewRules rules;
    private final Dataset dataset;
    private final List<CountedGroup> groups;
    private final Tally allHouseholds;
    private final Map<String, Tally> groupsByWard = new TreeMap<>();
    private final Tally allGroups;
    private final Tally units;

    TargetJudge(ReviewRules rules, Dataset dataset, List<CountedGroup> groups, List<GroupCase> decided) {
        this.rules = rules;
        this.dataset = dataset;
        this.groups = groups;
        Set<Aggregate> householdCounts = counts(rules.plan(), Target.Counted.HOUSEHOLDS);
        this.allHouseholds = new Tally(householdCounts);
        groups.forEach(group -> allHouseholds.merge(group.tally()));
        Set<Aggregate> groupCounts = counts(rules.plan(), Target.Counted.GROUPS);
        this.allGroups = new Tally(groupCounts);
        for (GroupCase group : decided) {
            Tally ward =
                    groupsByWard.computeIfAbsent(String.valueOf(group.group().wardId()), id -> new Tally(groupCounts));
            if (group.tally().size() > 0) {
                ward.add(group);
                allGroups.add(group);
            }
        }
        dataset.wardIds().forEach(ward -> groupsByWard.computeIfAbsent(ward, id -> new Tally(groupCounts)));
        this.units = new Tally(counts(rules.plan(), Target.Counted.UNITS));
        dataset.units().forEach(unit -> units.add(new UnitCase(unit, rules.settings())));
    }

    /** What the targets of a plan need counted over one kind of subjects. */
    static Set<Aggregate> counts(Plan plan, Target.Counted counted) {
        Set<Aggregate> counts = new LinkedHashSet<>();
        for (Target target : plan.targets()) {
            if (target.counted() == counted && target.where() != null) {
                counts.add(part(target, null));
                for (Target.Base base : target.bases()) {
                    counts.add(part(target, base));
                    if (base.condition() != null) {
                        counts.add(new Aggregate.Share(base.condition()));
                    }
                }
            }
        }
        return counts;
    }

    /** Those that count, within the base where that is a condition of its own. */
    private static Aggregate part(Target target, Target.@Nullable Base base) {
        Condition where = java.util.Objects.requireNonNull(target.where());
        return new Aggregate.Share(
                base == null || base.condition() == null ? where : new Condition.And(List.of(base.condition(), where)));
    }

    List<TargetResult> judge() {
        List<TargetResult> results = new ArrayList<>();
        rules.plan().targets().forEach(target -> results.add(judge(target)));
        rules.plan().indicators().forEach(indicator -> results.add(judge(indicator)));
        return results;
    }

    private TargetResult judge(Target target) {
        if (target.counted() == Target.Counted.MEASURE) {
            return measured(target);
        }
        if (target.each() == Target.Each.WARD) {
            return eachWard(target);
        }
        return counted(target);
    }

    private TargetResult counted(Target target) {
        Tally tally = tally(target);
        if (target.bases().isEmpty()) {
            TargetResult.Reading plain = plain(target, tally);
            return result(target, plain, Map.of(), List.of());
        }
        Map<String, TargetResult.Reading> readings = new LinkedHashMap<>();
        target.bases().forEach(base -> readings.put(base.name(), share(target, tally, base)));
        String chosen = target.reading() == null
                ? target.bases().get(0).name()
                : rules.settings().value(target.reading()).map(Setting::text).orElse("");
        TargetResult.Reading deciding = readings.get(chosen);
        if (deciding == null) {
            throw new IllegalStateException("target " + target.id() + " has no reading " + chosen);
        }
        return result(target, deciding, readings.size() > 1 ? readings : Map.of(), List.of());
    }

    private Tally tally(Target target) {
        if (target.namedGroup() != null) {
            return namedGroup(target).map(CountedGroup::tally).orElseGet(() -> new Tally(allHouseholds.aggregates()));
        }
        return switch (target.counted()) {
            case HOUSEHOLDS -> allHouseholds;
            case GROUPS -> allGroups;
            case UNITS -> units;
            case MEASURE -> throw new IllegalStateException("a measure is not counted");
        };
    }

    private Optional<CountedGroup> namedGroup(Target target) {
        String name = Optional.ofNullable(target.namedGroup())
                .flatMap(parameter -> rules.settings().value(parameter))
                .map(Setting::text)
                .orElse("");
        return groups.stream()
                .filter(group -> group.group().isListed()
                        && name.equals(group.group()
                                .facts()
                                .text(group.group().facts().entity().require("name"))))
                .findFirst();
    }

    /** A number without a whole: schools, models. */
    private static TargetResult.Reading plain(Target target, Tally tally) {
        Aggregate part = part(target, null);
        long sure = tally.sure(part);
        long unsure = tally.unsure(part);
        Outcome outcome = agree(holds(target, sure, null), holds(target, sure + unsure, null));
        return new TargetResult.Reading(outcome, count(target, outcome, sure, unsure, null, 0));
    }

    /** A share, at its two extremes: nobody undetermined counts, or everybody who can. */
    private static TargetResult.Reading share(Target target, Tally tally, Target.Base base) {
        Aggregate part = part(target, base);
        long sure = tally.sure(part);
        long unsure = tally.unsure(part);
        long whole = tally.size();
        long unsureWhole = 0;
        if (base.condition() != null) {
            Aggregate of = new Aggregate.Share(base.condition());
            whole = tally.sure(of);
            unsureWhole = tally.unsure(of);
        }
        Outcome outcome;
        if (whole + unsureWhole == 0) {
            outcome = Outcome.NOT_APPLICABLE;
        } else if (whole == 0) {
            outcome = Outcome.UNDETERMINED;
        } else {
            outcome = agree(holds(target, sure, whole), holds(target, sure + unsure, whole + unsureWhole));
        }
        return new TargetResult.Reading(outcome, count(target, outcome, sure, unsure, whole, unsureWhole));
    }

    private static Outcome agree(boolean first, boolean second) {
        if (first != second) {
            return Outcome.UNDETERMINED;
        }
        return first ? Outcome.MET : Outcome.NOT_MET;
    }

    private static boolean holds(Target target, long part, @Nullable Long whole) {
        Fraction limit = Fraction.of(target.value());
        return whole == null
                ? target.op().holds(Fraction.of(part).compareTo(limit))
                : target.op()
                        .holds(Fraction.of(part).times(Fraction.of(100)).compareTo(limit.times(Fraction.of(whole))));
    }

    private static Count count(
            Target target, Outcome outcome, long sure, long unsure, @Nullable Long whole, long unsureWhole) {
        BigInteger shortfall = null;
        BigInteger surplus = null;
        if (target.op() == Comparison.AT_LEAST || target.op() == Comparison.GREATER) {
            BigInteger spare = BigInteger.valueOf(sure).subtract(fewest(target, whole));
            shortfall = outcome == Outcome.NOT_MET ? spare.negate() : null;
            surplus = outcome == Outcome.MET ? spare : null;
        }
        return new Count(sure, unsure, whole, unsureWhole, shortfall, surplus);
    }

    /** The fewest that meet the target. */
    private static BigInteger fewest(Target target, @Nullable Long whole) {
        Fraction limit = Fraction.of(target.value());
        Fraction needed = whole == null ? limit : limit.times(Fraction.of(whole, 100));
        boolean isOneMore = target.op() == Comparison.GREATER && needed.isWhole();
        return isOneMore ? needed.ceiling().add(BigInteger.ONE) : needed.ceiling();
    }

    /** A value of every listed group. */
    private TargetResult measured(Target target) {
        Field measure = java.util.Objects.requireNonNull(target.measure());
        List<TargetResult.Place> places = new ArrayList<>();
        for (CountedGroup group : groups) {
            if (group.group().isListed()) {
                long value = group.group().facts().coded(measure);
                places.add(
                        value == Facts.MISSING
                                ? new TargetResult.Place(group.group().id(), null, Outcome.UNDETERMINED)
                                : new TargetResult.Place(
                                        group.group().id(),
                                        value,
                                        holds(target, value, null) ? Outcome.MET : Outcome.NOT_MET));
            }
        }
        return places(target, places);
    }

    private TargetResult eachWard(Target target) {
        Aggregate part = part(target, null);
        List<TargetResult.Place> places = new ArrayList<>();
        groupsByWard.forEach((ward, tally) -> places.add(new TargetResult.Place(
                ward,
                tally.sure(part),
                agree(
                        holds(target, tally.sure(part), null),
                        holds(target, tally.sure(part) + tally.unsure(part), null)))));
        return places(target, places);
    }

    private static TargetResult places(Target target, List<TargetResult.Place> places) {
        long met =
                places.stream().filter(place -> place.outcome() == Outcome.MET).count();
        long unknown = places.stream()
                .filter(place -> place.outcome() == Outcome.UNDETERMINED)
                .count();
        long missing = places.size() - met - unknown;
        Outcome outcome = places.isEmpty()
                ? Outcome.NOT_APPLICABLE
                : missing > 0 ? Outcome.NOT_MET : unknown > 0 ? Outcome.UNDETERMINED : Outcome.MET;
        Count count = new Count(
                met,
                unknown,
                (long) places.size(),
                0,
                outcome == Outcome.NOT_MET ? BigInteger.valueOf(missing) : null,
                outcome == Outcome.MET ? BigInteger.ZERO : null);
        return result(target, new TargetResult.Reading(outcome, count), Map.of(), places);
    }

    private static TargetResult result(
            Target target,
            TargetResult.Reading deciding,
            Map<String, TargetResult.Reading> readings,
            List<TargetResult.Place> places) {
        List<Message> warnings = new ArrayList<>();
        BigDecimal percent = deciding.count().percent();
        boolean isShare = !target.bases().isEmpty();
        if (isShare
                && percent != null
                && deciding.outcome() == Outcome.NOT_MET
                && target.op().holds(percent.compareTo(target.value()))) {
            warnings.add(Message.of("target.rounding", comma(percent), comma(target.value())));
        }
        if (deciding.outcome() == Outcome.MET && isAtRisk(target, deciding.count())) {
            Count count = deciding.count();
            long whole = java.util.Objects.requireNonNull(count.denominator()) + count.undeterminedDenominator();
            warnings.add(Message.of(
                    "target.open",
                    count.undeterminedDenominator(),
                    count.numerator(),
                    whole,
                    comma(Fraction.of(count.numerator(), whole).asPercent().rounded(2))));
        }
        if (readings.values().stream()
                        .map(TargetResult.Reading::outcome)
                        .distinct()
                        .count()
                > 1) {
            warnings.add(Message.of("target.readings"));
        }
        return new TargetResult(
                target.id(),
                target.name(),
                deciding.outcome(),
                written(target.op()),
                target.value(),
                target.unit(),
                deciding.count(),
                null,
                readings,
                places,
                warnings,
                target.source());
    }

    /**
     * Whether a share that is met at both ends (none of the undetermined counts, or each that can) would be missed if they
     * came into the whole and not into the part: between the ends it is less.
     */
    private static boolean isAtRisk(Target target, Count count) {
        Long whole = count.denominator();
        boolean wantsMore = target.op() == Comparison.AT_LEAST || target.op() == Comparison.GREATER;
        return whole != null
                && wantsMore
                && count.undeterminedDenominator() > 0
                && !holds(target, count.numerator(), whole + count.undeterminedDenominator());
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String written(Comparison op) {
        return op == Comparison.EQUAL ? "=" : op.symbol();
    }

    private TargetResult judge(Indicator indicator) {
        BigDecimal actual = dataset.indicators().get(indicator.code());
        Outcome outcome = actual == null
                ? Outcome.NO_DATA
                : indicator.op().holds(actual.compareTo(indicator.value())) ? Outcome.MET : Outcome.NOT_MET;
        List<Message> warnings = new ArrayList<>();
        rules.plan().checks().stream()
                .filter(check -> check.whole().equals(indicator.code()))
                .forEach(check -> differs(check).ifPresent(warnings::add));
        return new TargetResult(
                indicator.code(),
                indicator.name(),
                outcome,
                written(indicator.op()),
                indicator.value(),
                indicator.unit(),
                null,
                actual,
                Map.of(),
                List.of(),
                warnings,
                indicator.source());
    }

    /** A warning where the plan's own parts do not give its whole. Parts and whole are percentages. */
    private Optional<Message> differs(IndexCheck check) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        rules.plan().indicators().forEach(indicator -> byCode.put(indicator.code(), indicator));
        Fraction product = Fraction.of(100);
        for (String code : check.product()) {
            product = product.times(percent(byCode, code));
        }
        Fraction computed = product.dividedBy(percent(byCode, check.dividedBy()));
        BigDecimal whole = byCode.get(check.whole()) == null
                ? BigDecimal.ZERO
                : java.util.Objects.requireNonNull(byCode.get(check.whole())).value();
        Fraction difference = computed.minus(Fraction.of(whole)).abs();
        return difference.compareTo(Fraction.of(check.tolerance())) > 0
                ? Optional.of(Message.of(
                        "target.index",
                        comma(computed.rounded(2)),
                        comma(whole),
                        String.join(" × ", check.product()) + " ÷ " + check.dividedBy()))
                : Optional.empty();
    }

    private static Fraction percent(Map<String, Indicator> indicators, String code) {
        return Fraction.ofPercent(
                java.util.Objects.requireNonNull(indicators.get(code)).value());
    }
}
