package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Curable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.engine.HouseholdCase;

/** The criteria that stand in the way of a household once all that it can mend is mended. */
final class Walls {
    private final PassNeeds needs;
    private final ReviewRules rules;
    private final ResidentialGroup group;
    private final Household household;
    private final List<DecisionCode> now;
    private final Map<PassNeeds.Place, Verdict> best;
    private final List<Remedy.Wall> required;
    private final boolean isBlocked;

    /**
     * @param now the decisions on the household as it is, by title
     * @param settled the verdicts that no change touches
     * @param kinds what can be changed
     */
    Walls(
            PassNeeds needs,
            ReviewRules rules,
            ResidentialGroup group,
            Household household,
            List<DecisionCode> now,
            Map<PassNeeds.Place, Verdict> settled,
            List<Options> kinds) {
        this.needs = needs;
        this.rules = rules;
        this.group = group;
        this.household = household;
        this.now = now;
        this.best = new HashMap<>(settled);
        kinds.forEach(kind -> best.putAll(kind.best()));
        Set<PassNeeds.Place> entangled = new HashSet<>();
        kinds.stream()
                .filter(kind -> kind.useful().isEmpty())
                .filter(kind -> kind.best().entrySet().stream()
                        .allMatch(entry -> !needs.isRequired(entry.getKey()) || PassNeeds.holds(entry.getValue())))
                .forEach(kind -> entangled.addAll(kind.best().keySet()));
        List<PassNeeds.Place> places = needs.places().stream()
                .filter(needs::isRequired)
                .filter(place -> !PassNeeds.holds(best(place)) || entangled.contains(place))
                .toList();
        this.isBlocked = !places.isEmpty();
        this.required = walls(places);
    }

    private Verdict best(PassNeeds.Place place) {
        return best.getOrDefault(place, Verdict.UNKNOWN);
    }

    /** Whether a gate or a mandatory criterion stands in the way. */
    boolean areRequired() {
        return isBlocked;
    }

    List<Remedy.Wall> required() {
        return required;
    }

    /**
     * Criteria that hold back points along the lines that fall short.
     *
     * @param needed thousandths along every line
     * @param most what all changes can give
     */
    List<Remedy.Wall> ofPoints(long[] needed, long[] most) {
        List<PassNeeds.Place> behind = new ArrayList<>();
        for (PassNeeds.Place place : needs.places()) {
            long[] given = new long[needed.length];
            long[] full = new long[needed.length];
            needs.add(given, place, best(place));
            needs.add(full, place, Verdict.MET);
            for (int line = 0; line < needed.length; line++) {
                if (most[line] < needed[line] && given[line] < full[line]) {
                    behind.add(place);
                    break;
                }
            }
        }
        return walls(behind.isEmpty() ? held(needed) : behind);
    }

    /** Where only the lines together fall short: whatever is not met. */
    private List<PassNeeds.Place> held(long[] needed) {
        long[] none = new long[needed.length];
        return needs.places().stream()
                .filter(place -> {
                    long[] given = new long[needed.length];
                    needs.add(given, place, Verdict.MET);
                    return !Arrays.equals(given, none)
                            && !PassNeeds.holds(now.get(place.title()).verdict(place.number()));
                })
                .toList();
    }

    private List<Remedy.Wall> walls(List<PassNeeds.Place> places) {
        return places.stream().map(this::wall).toList();
    }

    private Remedy.Wall wall(PassNeeds.Place place) {
        CriterionInForce found = needs.criterion(place);
        Criterion criterion = found.criterion();
        List<String> missing = missing(found);
        Remedy.Wall.Reason reason = reason(place, found, !missing.isEmpty());
        return new Remedy.Wall(
                criterion.id(), criterion.phrase(), reason, reason == Remedy.Wall.Reason.MISSING ? missing : List.of());
    }

    private Remedy.Wall.Reason reason(PassNeeds.Place place, CriterionInForce criterion, boolean isMissing) {
        if (PassNeeds.holds(best(place))) {
            return Remedy.Wall.Reason.NOT_ENOUGH;
        }
        DecisionCode code = now.get(place.title());
        if (code.verdict(place.number()) == Verdict.UNKNOWN) {
            return hasSpoken(criterion, Rule.Pattern.REGISTER, code)
                    ? Remedy.Wall.Reason.REGISTER
                    : isMissing ? Remedy.Wall.Reason.MISSING : Remedy.Wall.Reason.AUTHORITY;
        }
        return criterion.criterion().curable() == Curable.NO
                ? Remedy.Wall.Reason.NOT_CURABLE
                : Remedy.Wall.Reason.AUTHORITY;
    }

    private static boolean hasSpoken(CriterionInForce criterion, Rule.Pattern pattern, DecisionCode code) {
        for (RuleInForce rule : criterion.rules(pattern)) {
            if (Arrays.stream(code.rules()).anyMatch(number -> number == rule.number())) {
                return true;
            }
        }
        return false;
    }

    /** The labels of what the criterion reads and nobody has reported. */
    private List<String> missing(CriterionInForce criterion) {
        HouseholdCase subject = new HouseholdCase(household, group, rules.settings());
        Set<String> labels = new LinkedHashSet<>();
        for (Read read : criterion.reads(Rule.Pattern.HOUSEHOLD)) {
            if (read instanceof Read.OfField of
                    && !subject.facts(of.ref().level()).isKnown(of.ref().field())) {
                labels.add(of.ref().field().label());
            } else if (read instanceof Read.OfMembers of && isUnknown(subject.members(), of)) {
                labels.add(of.field().label());
            }
        }
        return List.copyOf(labels);
    }

    private static boolean isUnknown(List<Facts> members, Read.OfMembers of) {
        return members.isEmpty() || members.stream().anyMatch(member -> !member.isKnown(of.field()));
    }
}
