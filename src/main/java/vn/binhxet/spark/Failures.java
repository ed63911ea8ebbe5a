package vn.binhxet.spark;

import java.util.concurrent.Callable;
import vn.binhxet.intake.IntakeException;
import vn.binhxet.rulebook.engine.RuleConflictException;

/** What went wrong on another machine, as if it had gone wrong here. */
final class Failures {
    private Failures() {}

    /**
     * Has work done.
     *
     * @throws IntakeException if the data cannot be used
     * @throws RuleConflictException if two rules disagree about somebody
     * @throws ClusterException if the machines could not do it
     */
    static <T> T passOn(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw known(failed);
        }
    }

    private static RuntimeException known(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IntakeException || cause instanceof RuleConflictException) {
                return (RuntimeException) cause;
            }
        }
        return ClusterException.of(failed);
    }
}
