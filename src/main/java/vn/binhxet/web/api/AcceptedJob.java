package vn.binhxet.web.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;

/** The answer to a program that asked for a job: 202, where it is, and how it stands. */
final class AcceptedJob {
    private AcceptedJob() {}

    static ResponseEntity<JobView> of(Jobs jobs, Job job, Locale locale) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JobView.of(jobs, job, Problems.language(locale)));
    }
}
