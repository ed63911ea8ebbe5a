package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.Expectation;

/** Why a worked case does not come out as it says: what was expected, what came, and the facts that decided. */
public final class FailureText {
    private final Expectation expected;
    private final Decision decision;
    private final Message.Language language;
    private final List<String> lines = new ArrayList<>();

    private FailureText(CaseTrial trial, Message.Language language) {
        this.expected = trial.worked().expected();
        this.decision = trial.decision();
        this.language = language;
    }

    /** The place and the name of the case, then a line for each thing to know. */
    public static List<String> lines(CaseTrial trial, Message.Language language) {
        FailureText text = new FailureText(trial, language);
        text.lines.add("  " + trial.location() + "  " + trial.worked().name());
        text.addVerdict();
        if (!text.expected.fitsOutcome(trial.code()) || !text.expected.fitsScore(trial.code())) {
            text.addDecision();
        }
        return text.lines;
    }

    private void add(String code, Object... arguments) {
        lines.add("    " + Message.of(code, arguments).in(language));
    }

    private void addVerdict() {
        String criterion = expected.criterion();
        Verdict wanted = expected.verdict();
        if (criterion == null || wanted == null) {
            return;
        }
        decision.findings().stream()
                .filter(found -> found.criterion().id().equals(criterion))
                .findFirst()
                .ifPresentOrElse(finding -> addFinding(finding, wanted), () -> add("cases.failure.absent", criterion));
    }

    private void addFinding(Finding finding, Verdict wanted) {
        if (finding.verdict() == wanted) {
            return;
        }
        add("cases.failure.verdict", finding.criterion().id(), word(wanted), word(finding.verdict()));
        add("cases.failure.limit", finding.limit());
        add("cases.failure.facts", facts(finding));
        if (!finding.said().isEmpty()) {
            add("cases.failure.said", String.join("; ", finding.said()));
        }
    }

    private static String facts(Finding finding) {
        return finding.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + value(fact))
                .collect(Collectors.joining(", "));
    }

    /** As a case writes it: an empty text for "not reported". */
    private static String value(Map.Entry<String, @Nullable Object> fact) {
        Object value = fact.getValue();
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? "\"\"" : value.toString();
    }

    private void addDecision() {
        Outcome outcome = expected.outcome();
        if (outcome != null && outcome != decision.outcome()) {
            add("cases.failure.outcome", word(outcome), word(decision.outcome()));
        }
        Expectation.Span score = expected.score();
        Expectation.Span actual =
                new Expectation.Span(decision.score().low(), decision.score().high());
        if (score != null && !score.equals(actual)) {
            add("cases.failure.score", score, actual);
        }
        add(
                "cases.failure.mark",
                actual,
                decision.score().max(),
                decision.passMark().low());
        List<Finding> reasons = decision.reasons();
        if (!reasons.isEmpty()) {
            add(
                    "cases.failure.reasons",
                    reasons.stream()
                            .map(finding -> finding.criterion().id() + " "
                                    + word(finding.verdict()).in(language))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static Message word(Verdict verdict) {
        return Message.of("verdict." + verdict);
    }

    private static Message word(Outcome outcome) {
        return Message.of("outcome." + outcome);
    }
}
