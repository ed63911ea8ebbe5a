package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.page.PaperDelivery;
import vn.binhxet.web.page.Reading;
import vn.binhxet.web.papers.PaperOrder;

/** Official papers: a short one is the answer, a long one is a job. */
@RestController
@RequestMapping(path = "/api/v1")
@Tag(name = "Jobs")
class PapersApi {
    private final Reading reading;
    private final PaperDelivery papers;
    private final Jobs jobs;

    PapersApi(Reading reading, PaperDelivery papers, Jobs jobs) {
        this.reading = reading;
        this.papers = papers;
        this.jobs = jobs;
    }

    @PostMapping(path = "/reviews/{review}/papers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "makePaper",
            summary = "An official paper, as the command report writes it",
            description =
                    "A short one is sent at once, a long one is made by a job. Who is limited to groups names one.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PaperOrder.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"form\": \"notice\", \"format\": \"pdf\", \"group\": \"T00001\"}"))))
    @SendsPaper
    @ApiResponse(
            responseCode = "202",
            description = "The job, whose address is in Location; when it is done, 'file' tells where the paper is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = JobView.class)))
    public @Nullable ResponseEntity<JobView> make(
            @PathVariable String review,
            @org.springframework.web.bind.annotation.RequestBody PaperOrder order,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        String id = reading.review(review).recorded().id();
        Optional<Job> job = papers.deliver(order.request(id), reader, response);
        return job.map(asked -> AcceptedJob.of(jobs, asked, locale)).orElse(null);
    }

    @GetMapping(path = "/jobs/{job}/file")
    @Operation(
            operationId = "getJobFile",
            summary = "The paper that a job came to",
            description = "It is kept for a day.")
    @SendsPaper
    public void file(
            @PathVariable String job,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        Job found = jobs.find(job, reader).orElseThrow(() -> new NotFound(Message.of("web.noJob")));
        papers.deliver(found, reader, response);
    }
}
