package vn.binhxet.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.policy.RuleDifference;

/** What programs get to see of rules. */
public final class RulesView {
    private RulesView() {}

    /**
     * What new reviews are decided by.
     *
     * @param activation how it was put in force; empty for the program's own rules
     */
    public record Standing(String digest, Optional<Done> activation, List<String> titles, List<String> plans) {}

    /** A version was put in force. */
    public record Done(
            int event, String version, String author, String approver, Instant at, String note, boolean isRollback) {
        static Done of(Activation done) {
            return new Done(
                    done.event(),
                    done.rules(),
                    done.author(),
                    done.approver(),
                    done.at(),
                    done.note(),
                    done.isRollback());
        }
    }

    /** How a version stands. */
    public enum State {
        WAITING,
        IN_FORCE,
        EARLIER
    }

    /** A version as it was handed in. */
    public record Version(
            String digest, String cases, String author, Instant at, String note, State state, List<Done> activations) {
        static Version of(RuleHistory history, RuleVersion version) {
            boolean isInForce = history.inForce()
                    .filter(now -> now.rules().equals(version.rules()))
                    .isPresent();
            return new Version(
                    version.rules(),
                    version.cases(),
                    version.by(),
                    version.at(),
                    version.note(),
                    isInForce ? State.IN_FORCE : history.waiting().contains(version) ? State.WAITING : State.EARLIER,
                    history.activations().stream()
                            .filter(done -> done.rules().equals(version.rules()))
                            .map(Done::of)
                            .toList());
        }
    }

    /** A place in the rules that differs. */
    public record Change(RuleDifference.Kind kind, String place, List<Detail> details) {
        static List<Change> of(RuleDifference difference, Message.Language language) {
            return difference.changes().stream()
                    .map(change -> new Change(
                            change.kind(),
                            change.place().in(language),
                            change.details().stream()
                                    .map(detail ->
                                            new Detail(detail.property().in(language), detail.before(), detail.after()))
                                    .toList()))
                    .toList();
        }
    }

    /** One property of it; "" where it says nothing. */
    public record Detail(String property, String before, String after) {}

    /** A mistake, or a doubt, at its place. */
    public record Fault(Problem.Severity severity, String file, long line, String column, String message) {
        static List<Fault> of(List<Problem> problems, Message.Language language) {
            return problems.stream()
                    .map(problem -> new Fault(
                            problem.severity(),
                            problem.file(),
                            problem.row(),
                            problem.column(),
                            problem.message().in(language)))
                    .toList();
        }
    }
}
