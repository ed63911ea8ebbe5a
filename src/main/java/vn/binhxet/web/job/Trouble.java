package vn.binhxet.web.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.binhxet.intake.IntakeException;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.RefusalException;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.report.PaperException;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.engine.RuleConflictException;
import vn.binhxet.web.upload.UploadException;

/** What a failure says to a person. */
public final class Trouble {
    private Trouble() {}

    /** Empty for a failure that was not foreseen: its own text could hold somebody's data. */
    public static Optional<Message> said(RuntimeException failure) {
        if (failure instanceof JobException known) {
            return Optional.of(known.said());
        }
        if (failure instanceof UploadException refused) {
            return Optional.of(refused.said());
        }
        if (failure instanceof IntakeException unusable) {
            return Optional.of(placed(unusable.problem()));
        }
        if (failure instanceof LedgerException unusable) {
            return Optional.of(unusable.said());
        }
        if (failure instanceof RefusalException refused) {
            return Optional.of(refused.said());
        }
        if (failure instanceof CorrectionException wrong) {
            return Optional.of(wrong.said());
        }
        if (failure instanceof PaperException wrong) {
            return Optional.of(wrong.said());
        }
        if (failure instanceof RuleConflictException conflict) {
            return Optional.of(placed(conflict.problem()));
        }
        if (failure instanceof RulesException wrong) {
            List<Problem> problems = wrong.problems();
            return Optional.of(placed(problems.get(0)));
        }
        return Optional.empty();
    }

    private static Message placed(Problem problem) {
        return Message.of("job.placed", problem.place(), problem.message());
    }

    /** Where it failed, without the failure's own text. */
    static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.binhxet"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("?");
    }
}
