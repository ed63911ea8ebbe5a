package vn.binhxet.web.job;

import vn.binhxet.model.Progress;
import vn.binhxet.web.accounts.Permission;

/** One kind of long work. Its jobs are done one at a time; an interrupted one is begun again at the next start. */
public interface Work {
    /** The name under which its jobs are kept. */
    String kind();

    /** What somebody needs to see its jobs. */
    Permission permission();

    /**
     * Does a job. What it throws is told to whoever asked for the job; so does an interrupted one, when it tells its
     * progress.
     *
     * @return what it came to, such as a review's id
     */
    String run(Job job, Progress progress);

    /** Is told that a job is done or has failed, to clear up after it. */
    default void ended(Job job) {}
}
