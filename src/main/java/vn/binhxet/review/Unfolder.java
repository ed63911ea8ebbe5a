package vn.binhxet.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Finding;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Mark;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;
import vn.binhxet.model.Ward;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Tally;
import vn.binhxet.rulebook.condition.Wording;
import vn.binhxet.rulebook.engine.GroupCase;
import vn.binhxet.rulebook.engine.HouseholdCase;
import vn.binhxet.rulebook.engine.IncidentCase;
import vn.binhxet.rulebook.engine.SubjectCase;

/**
 * Turns codes back into whole decisions: points by standard, the facts that were read, limits and reasons in words, all
 * from the rules that decided. Shared between threads.
 */
public final class Unfolder {
    private final ReviewRules rules;
    private final Wording wording;
    private final Map<String, String> parameters;
    private final Set<Aggregate> counted;
    private final List<TitleInForce> householdTitles;
    private final List<TitleInForce> groupTitles;
    private final Map<String, Scale> scales = new TreeMap<>();

    public Unfolder(ReviewRules rules) {
        this.rules = rules;
        this.wording = new Wording(rules.book().awards(), rules.settings());
        this.parameters = rules.settings().texts();
        this.counted = countedOverHouseholds(rules);
        this.householdTitles = rules.titles(SubjectKind.HOUSEHOLD);
        this.groupTitles = rules.titles(SubjectKind.GROUP);
        rules.titles().forEach(title -> scales.put(title.title().id(), new Scale(title.title())));
    }

    /** What a review counts over the households of a group: for the group's titles and for the plan's targets. */
    static Set<Aggregate> countedOverHouseholds(ReviewRules rules) {
        Set<Aggregate> counted = new LinkedHashSet<>(rules.groupCounts());
        counted.addAll(TargetJudge.counts(rules.plan(), Target.Counted.HOUSEHOLDS));
        return counted;
    }

    public ReviewRules rules() {
        return rules;
    }

    /**
     * The decision on one household.
     *
     * @param title place of the title among those for households
     * @param place of the household in its group
     */
    public Decision household(GroupDecisions group, int title, int place) {
        Household household = group.group().households().get(place);
        HouseholdCase subject = new HouseholdCase(household, group.group(), rules.settings());
        for (int earlier = 0; earlier < title; earlier++) {
            subject.decided(
                    householdTitles.get(earlier).title().award(),
                    group.households().get(earlier).get(place).outcome());
        }
        return unfold(
                householdTitles.get(title),
                group.households().get(title).get(place),
                subject,
                group.group(),
                List.of(household),
                group.inputs().household(place));
    }

    /**
     * The decision on a group itself.
     *
     * @param title place of the title among those for groups
     * @param ward what was counted over the group's ward
     */
    public Decision group(GroupDecisions group, int title, Ward ward) {
        GroupCase subject = new GroupCase(
                group.group(), Tally.of(counted, group.counts()), Tally.of(counted, ward.counts()), rules.settings());
        for (int earlier = 0; earlier < title; earlier++) {
            subject.decided(
                    groupTitles.get(earlier).title().award(),
                    group.own().get(earlier).outcome());
        }
        return unfold(
                groupTitles.get(title),
                group.own().get(title),
                subject,
                group.group(),
                group.group().households(),
                InputDigest.ofGroup(group.inputs().all(), ward.input()));
    }

    /**
     * What a decision would be if one criterion had another verdict and everything else stayed; who is judged at all is
     * not asked again.
     *
     * @param criterion its place in the title
     */
    public DecisionCode supposing(String title, DecisionCode code, int criterion, Verdict verdict) {
        byte[] verdicts = code.verdicts().clone();
        verdicts[criterion] = (byte) verdict.ordinal();
        return java.util.Objects.requireNonNull(scales.get(title))
                .decide(Truth.TRUE, verdicts, code.mark(), code.rules());
    }

    /** The same if the pass mark were known. */
    public DecisionCode supposing(String title, DecisionCode code, Mark mark) {
        return java.util.Objects.requireNonNull(scales.get(title))
                .decide(Truth.TRUE, code.verdicts(), mark, code.rules());
    }

    private Decision unfold(
            TitleInForce title,
            DecisionCode code,
            SubjectCase subject,
            ResidentialGroup group,
            List<Household> concerned,
            byte[] input) {
        List<IncidentCase> incidents = concerned.stream()
                .flatMap(household -> IncidentCase.of(household, subject).stream())
                .toList();
        Scale scale = java.util.Objects.requireNonNull(scales.get(title.title().id()));
        return new Decision(
                title.title().id(),
                title.title().name(),
                title.title().subject(),
                subject.id(),
                group.id(),
                rules.settings().period(),
                code.outcome(),
                scale.score(code),
                code.mark(),
                scale.standards(code.verdicts()),
                findings(title, code, new Evidence(subject, group, incidents, wording)),
                parameters,
                rules.book().digest(),
                Sha256.hex(input));
    }

    private static List<Finding> findings(TitleInForce title, DecisionCode code, Evidence evidence) {
        List<Finding> findings = new ArrayList<>(title.criteria().size());
        for (int number = 0; number < title.criteria().size(); number++) {
            CriterionInForce criterion = title.criteria().get(number);
            findings.add(new Finding(
                    criterion.criterion(),
                    code.verdict(number),
                    evidence.of(criterion),
                    criterion.limit(),
                    said(criterion, code.verdict(number), code)));
        }
        return findings;
    }

    /** What the rules said that made the verdict; others may have spoken too. */
    private static List<String> said(CriterionInForce criterion, Verdict verdict, DecisionCode code) {
        List<String> said = new ArrayList<>(0);
        for (int rule : code.rules()) {
            for (RuleInForce own : criterion.rules()) {
                if (own.number() == rule && own.rule().word().verdict() == verdict) {
                    said.add(own.rule().reason());
                }
            }
        }
        return said;
    }
}
