package vn.binhxet.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.ReviewRules;

/**
 * Whom other rules would flip in a recorded review.
 *
 * @param later a value of the other rules that begins too late to have an effect, if there is one
 */
public record Impact(Flips flips, Optional<Message> later) {
    /**
     * Decides a recorded review under other rules; nothing is recorded.
     *
     * @param other what to decide by, for the plan and the day to judge
     * @param parameters "name=value" of the plan, "pass_mark.TITLE=85" or "target.ID=92"
     * @throws vn.binhxet.replay.CorrectionException if a name or a value is none
     */
    public static Impact of(Replay replay, ReviewRules other, List<String> parameters, Progress progress) {
        ReviewResult after =
                replay.under(other, parameters, Runtime.getRuntime().availableProcessors(), progress);
        return new Impact(Flips.between(replay, after), later(other));
    }

    private static Optional<Message> later(ReviewRules rules) {
        LocalDate day = rules.settings().period().end();
        return rules.plan().parameters().values().stream()
                .filter(parameter -> !parameter.isReference())
                .flatMap(parameter -> parameter.dated().stream()
                        .filter(value -> value.from().isAfter(day))
                        .map(value -> Message.of("impact.later", parameter.name(), value.from(), day)))
                .findFirst();
    }
}
