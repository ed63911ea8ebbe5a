package vn.binhxet.web.job;

import java.nio.file.Path;
import java.util.Optional;
import vn.binhxet.model.Progress;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;

/** One kind of long work. Its jobs are done one at a time; an interrupted one is begun again at the next start. */
public interface Work {
    /** Half of the machine: the other half answers readers. */
    static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** The name under which its jobs are kept. */
    String kind();

    /** What somebody needs to see its jobs. */
    Permission permission();

    /** Whether somebody may see a job of it, and stop it. */
    default boolean isFor(Job job, Account reader) {
        return reader.may(permission());
    }

    /**
     * Does a job. What it throws is told to whoever asked for the job; so does an interrupted one, when it tells its
     * progress.
     *
     * @return what it came to, such as a review's id
     */
    String run(Job job, Progress progress);

    /** The file that a job came to; empty where it comes to none, or it is deleted. */
    default Optional<Path> file(Job job) {
        return Optional.empty();
    }

    /** Is told that a job is done or has failed, to clear up after it. */
    default void ended(Job job) {}
}
