package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobStream;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.page.NotFound;

/** How jobs go on, and how they are ended before their time. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs")
class JobsApi {
    private final Jobs jobs;
    private final JobStream stream;

    JobsApi(Jobs jobs, JobStream stream) {
        this.jobs = jobs;
        this.stream = stream;
    }

    @GetMapping("/jobs/{job}")
    @Operation(operationId = "getJob", summary = "How a job stands")
    public JobView job(
            @PathVariable String job,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale) {
        return JobView.of(jobs, find(job, reader), Problems.language(locale));
    }

    @DeleteMapping("/jobs/{job}")
    @Operation(
            operationId = "cancelJob",
            summary = "Ends a job before its time",
            description =
                    "One that waits ends at once, one that is running soon after; nothing of it is on record then."
                            + " One that has ended stays as it is.")
    @ApiResponse(responseCode = "200", description = "The job as it stands now")
    public JobView cancel(
            @PathVariable String job,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale) {
        jobs.cancel(find(job, reader), reader);
        return JobView.of(jobs, find(job, reader), Problems.language(locale));
    }

    private Job find(String id, Account reader) {
        return jobs.find(id, reader).orElseThrow(() -> new NotFound(Message.of("web.noJob")));
    }

    @GetMapping(path = "/jobs/{job}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "watchJob",
            summary = "How a job goes on, as server-sent events",
            description =
                    "Events 'progress' and, once, 'end'; the data of each is the job. A stream lasts half a minute"
                            + " at most; whoever wants more asks again.")
    @ApiResponse(
            responseCode = "200",
            description = "Events",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    public void events(
            @PathVariable String job,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        stream.write(find(job, reader), reader, Problems.language(locale), response);
    }
}
