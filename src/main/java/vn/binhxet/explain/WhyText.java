package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.binhxet.model.CriterionKind;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Score;
import vn.binhxet.model.StandardScore;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;

/** Why a subject came to its outcome: the deciding reason first, then the others with facts, limit and citation. */
public final class WhyText {
    private static final int SHORT = 16;

    private final Why why;
    private final Decision decision;
    private final FactWords words;
    private final Message.Language language;
    private final List<String> lines = new ArrayList<>();

    private WhyText(Why why, FactWords words, Message.Language language) {
        this.why = why;
        this.decision = why.decision();
        this.words = words;
        this.language = language;
    }

    public static String of(Why why, FactWords words, Message.Language language) {
        WhyText text = new WhyText(why, words, language);
        text.head();
        text.deciding();
        text.deciders();
        boolean isOpen = why.decision().outcome() == Outcome.UNDETERMINED;
        if (isOpen) {
            text.section("why.unknown", Verdict.UNKNOWN);
        }
        text.section("why.notMet", Verdict.NOT_MET);
        text.section("why.partly", Verdict.PARTLY_MET);
        if (!isOpen) {
            text.section("why.unknown", Verdict.UNKNOWN);
        }
        text.rest();
        text.foot();
        return String.join("\n", text.lines) + "\n";
    }

    /** The sentence an officer says first; empty where nothing stands against a pass. */
    public static String deciding(Why why, FactWords words, Message.Language language) {
        WhyText text = new WhyText(why, words, language);
        text.deciding();
        return String.join("", text.lines).strip();
    }

    private void say(String code, Object... arguments) {
        lines.add(said(code, arguments));
    }

    private String said(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }

    private String outcome(Outcome outcome) {
        return said("outcome." + outcome);
    }

    private void head() {
        String subject = decision.subjectKind() == SubjectKind.HOUSEHOLD
                ? said("why.household", decision.subject(), decision.group())
                : said("why.group", decision.subject());
        say("why.title", subject, decision.titleName(), decision.period().year(), decision.title());
        say(
                "why.outcome",
                outcome(decision.outcome()).toUpperCase(Locale.ROOT),
                ends(decision.score()),
                number(decision.score().max()),
                mark(decision.passMark()));
        for (StandardScore standard : decision.standards()) {
            Fraction floor = standard.floor();
            say(
                    "why.standard",
                    standard.standard().id(),
                    ends(standard.score()),
                    number(standard.score().max()),
                    floor == null ? "" : said("why.floor", floor(floor)));
        }
        if (decision.outcome() == Outcome.NOT_ELIGIBLE) {
            say("why.notEligible");
        }
        if (why.isScopeOpen()) {
            say("why.scopeOpen");
        }
    }

    private String floor(Fraction floor) {
        return shown(floor.rounded(2).stripTrailingZeros().toPlainString());
    }

    /** The sentence an officer says first. */
    private void deciding() {
        if (!why.markFacts().isEmpty()) {
            lines.add("");
            say(
                    "why.markOpen",
                    number(decision.passMark().low()),
                    number(decision.passMark().high()),
                    why.markFacts().stream().map(Why.MarkFact::label).collect(Collectors.joining(", ")));
            if (why.deciders().isEmpty()) {
                return;
            }
        }
        if (why.reasons().isEmpty()
                || decision.outcome() == Outcome.PASS
                || decision.outcome() == Outcome.NOT_ELIGIBLE) {
            return;
        }
        Finding first = why.reasons().get(0).finding();
        lines.add("");
        if (decision.outcome() == Outcome.UNDETERMINED) {
            if (first.verdict() == Verdict.UNKNOWN) {
                say(
                        "why.decidingOpen",
                        first.criterion().id(),
                        first.criterion().phrase());
            }
        } else if (first.criterion().kind().isRequired()) {
            say("why.deciding", first.criterion().id(), sentence(first));
        } else if (why.gap().compareTo(Points.ZERO) > 0) {
            say(
                    "why.decidingPoints",
                    number(why.gap()),
                    number(decision.passMark().low()),
                    first.criterion().id(),
                    first.criterion().phrase(),
                    number(first.lost()));
        } else {
            belowFloor()
                    .ifPresent(standard -> say(
                            "why.decidingFloor",
                            standard.standard().id(),
                            number(standard.score().high()),
                            floor(Objects.requireNonNull(standard.floor()))));
        }
    }

    /** The reason with the facts behind it. */
    private String sentence(Finding finding) {
        String reason = finding.said().isEmpty() ? finding.criterion().phrase() : String.join("; ", finding.said());
        String facts = finding.facts().entrySet().stream()
                .filter(fact -> !fact.getKey().startsWith("register."))
                .map(fact -> words.of(decision.subjectKind(), fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("; "));
        return facts.isEmpty() ? reason : reason + " (" + facts + ")";
    }

    private Optional<StandardScore> belowFloor() {
        return decision.standards().stream()
                .filter(standard -> standard.floor() != null
                        && Fraction.of(standard.score().high().value()).compareTo(standard.floor()) < 0)
                .findFirst();
    }

    private void deciders() {
        if (why.deciders().isEmpty()) {
            return;
        }
        lines.add("");
        say("why.deciders");
        for (Why.Decider decider : why.deciders()) {
            say(
                    "why.decider",
                    decider.finding().criterion().id(),
                    decider.finding().criterion().phrase(),
                    outcome(decider.ifMet()),
                    outcome(decider.ifNot()));
        }
    }

    private void section(String heading, Verdict verdict) {
        List<Why.Reason> found = why.reasons().stream()
                .filter(reason -> reason.finding().verdict() == verdict)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        lines.add("");
        say(heading, found.size());
        found.forEach(this::reason);
    }

    private void reason(Why.Reason reason) {
        Finding finding = reason.finding();
        lines.add("  %s %s %s%s"
                .formatted(
                        finding.verdict() == Verdict.UNKNOWN ? "?" : "✗",
                        finding.criterion().id(),
                        finding.criterion().phrase(),
                        weight(finding)));
        finding.said().forEach(text -> say("why.reason", text));
        if (finding.verdict() == Verdict.UNKNOWN) {
            String missing = finding.missing().stream()
                    .map(name -> words.label(decision.subjectKind(), name))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                say("why.missing", missing);
                say("why.keeper", keepers(finding));
            }
        }
        finding.facts().forEach((name, value) -> lines.add("      " + words.of(decision.subjectKind(), name, value)));
        say("why.limit", finding.limit());
        say(
                "why.source",
                finding.criterion().citation().source(),
                new Words(language).basis(finding.criterion().citation()));
        reason.sameIncident().ifPresent(earlier -> say("why.same", earlier));
        if (finding.verdict() != Verdict.UNKNOWN && decision.outcome() != Outcome.NOT_ELIGIBLE) {
            say(
                    "why.without",
                    between(reason.lowWithout(), reason.highWithout()),
                    number(decision.score().max()),
                    outcome(reason.without()));
        }
    }

    private String keepers(Finding finding) {
        return finding.missing().stream()
                .map(name -> words.keepers().keeper(decision.subjectKind(), name))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String weight(Finding finding) {
        Points points = finding.criterion().points();
        CriterionKind kind = finding.criterion().kind();
        String required = kind == CriterionKind.GATE
                ? said("why.gate")
                : kind == CriterionKind.MANDATORY ? said("why.mandatory") : "";
        return points.equals(Points.ZERO)
                ? required
                : said("why.points", between(finding.low(), finding.high()), number(points)) + required;
    }

    private void rest() {
        List<Finding> rest = decision.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.MET || finding.verdict() == Verdict.NOT_APPLICABLE)
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        lines.add("");
        say("why.met", rest.size());
        for (Finding finding : rest) {
            String facts = finding.facts().entrySet().stream()
                    .map(fact -> words.of(decision.subjectKind(), fact.getKey(), fact.getValue()))
                    .collect(Collectors.joining("; "));
            lines.add("  %s %s %s%s"
                    .formatted(
                            finding.verdict() == Verdict.MET ? "✓" : "–",
                            finding.criterion().id(),
                            finding.criterion().phrase(),
                            weight(finding)));
            lines.add("      " + facts + " · " + finding.criterion().citation().source());
        }
    }

    private void foot() {
        lines.add("");
        say(
                "why.foot",
                Vietnamese.of(decision.period()),
                decision.rules().substring(0, SHORT),
                decision.input().substring(0, SHORT));
    }

    private String mark(Mark mark) {
        return between(mark.low(), mark.high());
    }

    private String ends(Score score) {
        return between(score.low(), score.high());
    }

    private String between(Points low, Points high) {
        return low.equals(high) ? number(low) : said("why.between", number(low), number(high));
    }

    private String number(Points points) {
        return shown(points.toString());
    }

    private String shown(String number) {
        return language == Message.Language.VI ? number.replace('.', ',') : number;
    }
}
