package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Finding;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.model.Ward;
import vn.binhxet.replay.Replay;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Read;

/** Finds what undetermined decisions lack. Only these are unfolded, one group at a time. */
public final class MissingFacts {
    private final Replay replay;
    private final Optional<String> title;
    private final Message.Language language;
    private final Keepers keepers;
    private final List<MissingFact> found = new ArrayList<>();

    private MissingFacts(Replay replay, Optional<String> title, Message.Language language) {
        this.replay = replay;
        this.title = title;
        this.language = language;
        this.keepers = new Keepers(replay.rules().book().vocabulary().dictionary(), language);
    }

    /**
     * Everything that is missing, group by group, in the order of subjects and criteria.
     *
     * @param title only this one, or all of the plan
     * @throws vn.binhxet.ledger.LedgerException if the review cannot be read
     */
    public static List<MissingFact> of(Replay replay, Optional<String> title, Message.Language language) {
        MissingFacts missing = new MissingFacts(replay, title, language);
        Map<String, Ward> wards =
                replay.ledger().wards(replay.review(), replay.review().revision());
        for (int place = 0; place < replay.review().groupCount(); place++) {
            missing.of(replay.group(place), wards);
        }
        return missing.found;
    }

    private void of(GroupDecisions group, Map<String, Ward> wards) {
        for (int i = 0; i < group.households().size(); i++) {
            TitleInForce judged = replay.rules().titles(SubjectKind.HOUSEHOLD).get(i);
            List<DecisionCode> codes = group.households().get(i);
            for (int place = 0; isWanted(judged) && place < codes.size(); place++) {
                if (codes.get(place).outcome() == Outcome.UNDETERMINED) {
                    Decision decision = replay.unfolder().household(group, i, place);
                    add(
                            decision,
                            judged,
                            group,
                            group.group().households().get(place).facts());
                }
            }
        }
        Ward ward = wards.get(group.ward());
        for (int i = 0; ward != null && i < group.own().size(); i++) {
            TitleInForce judged = replay.rules().titles(SubjectKind.GROUP).get(i);
            if (isWanted(judged) && group.own().get(i).outcome() == Outcome.UNDETERMINED) {
                add(
                        replay.unfolder().group(group, i, ward),
                        judged,
                        group,
                        group.group().facts());
            }
        }
    }

    private boolean isWanted(TitleInForce judged) {
        return title.map(judged.title().id()::equals).orElse(true);
    }

    private void add(Decision decision, TitleInForce judged, GroupDecisions group, Facts own) {
        if (decision.subjectKind() == SubjectKind.HOUSEHOLD) {
            add(decision, "missing.scope", unknown(replay.rules().inScope(), group, own));
        }
        Condition eligible = judged.eligibleWhen();
        if (eligible != null) {
            add(decision, "missing.eligible", unknown(eligible, group, own));
        }
        if (!decision.passMark().low().equals(decision.passMark().high())) {
            Set<String> names = new LinkedHashSet<>();
            for (TitleRules.MarkWhen mark : judged.marks()) {
                Condition when = mark.when();
                if (when != null) {
                    names.addAll(unknown(when, group, own));
                }
            }
            add(decision, "missing.mark", names);
        }
        for (Finding finding : decision.findings()) {
            if (finding.verdict() == Verdict.UNKNOWN) {
                Set<String> names = new LinkedHashSet<>(finding.missing());
                finding.facts().forEach((name, value) -> {
                    // A register that is not reconciled is reported, and still what is missing.
                    if (name.startsWith("register.") && Boolean.FALSE.equals(value)) {
                        names.add(name);
                    }
                });
                names.forEach(name -> add(
                        decision, finding.criterion().id(), finding.criterion().phrase(), name));
            }
        }
    }

    private void add(Decision decision, String what, Set<String> names) {
        names.forEach(name -> add(decision, "", Message.of(what).in(language), name));
    }

    private void add(Decision decision, String criterion, String phrase, String name) {
        found.add(new MissingFact(
                decision.title(),
                decision.subject(),
                decision.group(),
                criterion,
                phrase,
                keepers.label(decision.subjectKind(), name),
                keepers.keeper(decision.subjectKind(), name)));
    }

    /** The facts of a condition that are not reported. */
    private static Set<String> unknown(Condition condition, GroupDecisions group, Facts own) {
        Set<String> names = new LinkedHashSet<>();
        for (Read read : Read.of(condition)) {
            if (read instanceof Read.OfField of) {
                Facts row = switch (of.ref().level()) {
                    case OWN -> own;
                    case GROUP -> group.group().facts();
                    case WARD -> group.group().ward();
                };
                if (!row.isKnown(of.ref().field())) {
                    names.add(of.ref().path());
                }
            }
        }
        return names;
    }
}
