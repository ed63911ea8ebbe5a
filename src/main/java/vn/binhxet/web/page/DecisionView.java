package vn.binhxet.web.page;

import java.util.List;
import java.util.Optional;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyText;
import vn.binhxet.model.Citation;
import vn.binhxet.model.CriterionKind;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;

/**
 * A decision as its page shows it: every text is ready to be read.
 *
 * @param sentence what an officer says first; "" where nothing stands against a pass
 * @param isMendable whether it is worth asking what would change it
 */
public record DecisionView(
        String title,
        String titleName,
        Outcome outcome,
        String outcomeText,
        String points,
        String most,
        String mark,
        Bar bar,
        List<Part> standards,
        String sentence,
        List<Reason> reasons,
        List<String> deciders,
        List<Held> held,
        boolean isMendable) {
    private static final int LIKELY_LENGTH = 16_000;

    /** One standard with its points. */
    public record Part(String id, String points, String most) {}

    /** One reason against a pass. */
    public record Reason(
            String criterion,
            String phrase,
            Verdict verdict,
            String weight,
            List<String> said,
            List<String> facts,
            List<String> missing,
            String limit,
            String source,
            String basis,
            Optional<String> sameIncident,
            Optional<String> without) {}

    /** A criterion that holds, or does not apply. */
    public record Held(String criterion, String phrase, boolean isApplicable, String facts, String source) {}

    /** As HTML, to stand in a page as it is. */
    public String markup(Shown shown) {
        Markup html = new Markup(LIKELY_LENGTH);
        DecisionMarkup.write(html, this, shown);
        return html.toString();
    }

    static DecisionView of(Why why, FactWords words, Shown shown) {
        Decision decision = why.decision();
        View view = new View(why, words, shown);
        return new DecisionView(
                decision.title(),
                decision.titleName(),
                decision.outcome(),
                shown.outcome(decision.outcome()),
                shown.points(decision.score().low(), decision.score().high()),
                shown.points(decision.score().max()),
                shown.points(decision.passMark().low(), decision.passMark().high()),
                bar(decision),
                decision.standards().stream()
                        .map(standard -> new Part(
                                standard.standard().id(),
                                shown.points(
                                        standard.score().low(), standard.score().high()),
                                shown.points(standard.score().max())))
                        .toList(),
                WhyText.deciding(why, words, shown.language()),
                decision.outcome() == Outcome.NOT_ELIGIBLE
                        ? List.of()
                        : why.reasons().stream().map(view::reason).toList(),
                why.deciders().stream().map(view::decider).toList(),
                decision.findings().stream()
                        .filter(finding ->
                                finding.verdict() == Verdict.MET || finding.verdict() == Verdict.NOT_APPLICABLE)
                        .map(view::held)
                        .toList(),
                isMendable(decision));
    }

    static boolean isMendable(Decision decision) {
        return decision.outcome() == Outcome.FAIL || decision.outcome() == Outcome.UNDETERMINED;
    }

    private static Bar bar(Decision decision) {
        long most = decision.score().max().thousandths();
        long low = decision.score().low().thousandths();
        Mark mark = decision.passMark();
        Bar bar = Bar.of(low, decision.score().high().thousandths() - low, most);
        return most == 0 ? bar : bar.withLimit(mark.low().thousandths() * Bar.LENGTH / most);
    }

    /** Words for the parts of one decision. */
    private record View(Why why, FactWords words, Shown shown) {
        Reason reason(Why.Reason reason) {
            Finding finding = reason.finding();
            Citation citation = finding.criterion().citation();
            boolean isOpen = finding.verdict() == Verdict.UNKNOWN;
            return new Reason(
                    finding.criterion().id(),
                    finding.criterion().phrase(),
                    finding.verdict(),
                    weight(finding),
                    finding.said(),
                    facts(finding),
                    isOpen ? missing(finding) : List.of(),
                    finding.limit(),
                    citation.source(),
                    words.basis(citation),
                    reason.sameIncident(),
                    isOpen ? Optional.empty() : Optional.of(without(reason)));
        }

        private String without(Why.Reason reason) {
            return shown.say(
                    "web.without",
                    shown.points(reason.lowWithout(), reason.highWithout()),
                    shown.points(why.decision().score().max()),
                    shown.outcome(reason.without()));
        }

        private List<String> facts(Finding finding) {
            return finding.facts().entrySet().stream()
                    .map(fact -> words.of(why.decision().subjectKind(), fact.getKey(), fact.getValue()))
                    .toList();
        }

        private List<String> missing(Finding finding) {
            return finding.missing().stream()
                    .map(name -> shown.say(
                            "web.missing",
                            words.label(why.decision().subjectKind(), name),
                            words.keeper(why.decision().subjectKind(), name)))
                    .toList();
        }

        private String weight(Finding finding) {
            CriterionKind kind = finding.criterion().kind();
            Points points = finding.criterion().points();
            if (kind.isRequired()) {
                return shown.say("web.required");
            }
            return shown.say("web.points", shown.points(finding.low(), finding.high()), shown.points(points));
        }

        String decider(Why.Decider decider) {
            return shown.say(
                    "web.decider",
                    decider.finding().criterion().id(),
                    decider.finding().criterion().phrase(),
                    shown.outcome(decider.ifMet()),
                    shown.outcome(decider.ifNot()));
        }

        Held held(Finding finding) {
            return new Held(
                    finding.criterion().id(),
                    finding.criterion().phrase(),
                    finding.verdict() == Verdict.MET,
                    String.join("; ", facts(finding)),
                    finding.criterion().citation().source());
        }
    }
}
