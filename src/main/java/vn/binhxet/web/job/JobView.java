package vn.binhxet.web.job;

import java.time.Instant;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;

/**
 * A job as pages and programs see it.
 *
 * @param phase the present part of a running job; "" where none is told
 * @param done of this part
 * @param total of this part; 0 where it is not known
 * @param secondsLeft of this part; -1 where it cannot be told
 * @param text how it stands, in words
 * @param result such as a review's id; "" until it is done
 * @param file where programs find the file that it came to; "" where there is none
 */
public record JobView(
        String id,
        String kind,
        Job.State state,
        String by,
        Instant at,
        String phase,
        long done,
        long total,
        long secondsLeft,
        String text,
        String result,
        String file) {
    private static final int SECONDS_TO_MINUTES = 120;
    private static final int MINUTE = 60;

    /** Whether it is still to be done, or to be done to its end. */
    public boolean isOpen() {
        return state == Job.State.WAITING || state == Job.State.RUNNING;
    }

    /** As it stands now. */
    public static JobView of(Jobs jobs, Job job, Message.Language language) {
        Optional<Step> step = job.state() == Job.State.RUNNING ? jobs.step(job) : Optional.empty();
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.by(),
                job.at(),
                step.map(Step::phase).map(Progress.Phase::name).orElse(""),
                step.map(Step::done).orElse(0L),
                step.map(Step::total).orElse(0L),
                step.map(Step::secondsLeft).orElse(-1L),
                text(jobs, job, step).in(language),
                job.result(),
                jobs.file(job).isPresent() ? "/api/v1/jobs/" + job.id() + "/file" : "");
    }

    private static Message text(Jobs jobs, Job job, Optional<Step> step) {
        return switch (job.state()) {
            case WAITING -> Message.of("job.waiting", jobs.ahead(job));
            case RUNNING ->
                step.map(JobView::text).orElseGet(() -> Message.of(job.isResumed() ? "job.resumed" : "job.begun"));
            case DONE -> Message.of("job.done");
            case FAILED -> job.said().orElseGet(() -> Message.of("job.failed"));
        };
    }

    private static Message text(Step step) {
        Message phase = Message.of("cli.phase." + step.phase());
        if (step.total() == 0) {
            return Message.of("job.counted", phase, step.done());
        }
        Message far = Message.of("job.far", phase, step.done(), step.total());
        if (step.secondsLeft() < 0) {
            return far;
        }
        return step.secondsLeft() < SECONDS_TO_MINUTES
                ? Message.of("job.seconds", far, step.secondsLeft())
                : Message.of("job.minutes", far, (step.secondsLeft() + MINUTE - 1) / MINUTE);
    }
}
