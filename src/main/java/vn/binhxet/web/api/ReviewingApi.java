package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.page.Reading;
import vn.binhxet.web.reviewing.CorrectionRequest;
import vn.binhxet.web.reviewing.Datasets;
import vn.binhxet.web.reviewing.ReviewRequest;
import vn.binhxet.web.reviewing.Reviewing;

/** Asks for reviews and corrections; each is a job. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs")
class ReviewingApi {
    private static final String DOCUMENT = "document.json";
    private static final String FILE = "file";

    private final Jobs jobs;
    private final Reviewing reviewing;
    private final Datasets datasets;
    private final Reading reading;

    ReviewingApi(Jobs jobs, Reviewing reviewing, Datasets datasets, Reading reading) {
        this.jobs = jobs;
        this.reviewing = reviewing;
        this.datasets = datasets;
        this.reading = reading;
    }

    /** A dataset as a file. */
    record DatasetFile(
            @Schema(type = "string", format = "binary", description = "workbook (.xlsx), JSON, or a zip of CSV files")
            String file) {}

    @PostMapping(
            path = "/reviews",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "startReview",
            summary = "Decides a dataset and records the review, as a job",
            description = "By the rules in force. The same plan, period, rules and facts again record nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = DatasetFile.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = DatasetDocument.class))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "The job, whose address is in Location; its result is the review's id",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public ResponseEntity<JobView> review(
            @RequestParam String plan,
            @RequestParam(defaultValue = "") String asOf,
            HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale)
            throws IOException, ServletException {
        boolean isFile = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        ReviewRequest asked = isFile
                ? uploaded(plan, asOf, request.getPart(FILE))
                : datasets.upload(plan, asOf, DOCUMENT, request.getInputStream());
        return accepted(reviewing.review(asked, reader), locale);
    }

    private ReviewRequest uploaded(String plan, String asOf, @Nullable Part file) throws IOException {
        if (file == null) {
            throw new Problems.Unusable(Message.of("api.noFile", FILE));
        }
        try (InputStream content = file.getInputStream()) {
            return datasets.upload(
                    plan, asOf, Optional.ofNullable(file.getSubmittedFileName()).orElse(""), content);
        } finally {
            file.delete();
        }
    }

    private ResponseEntity<JobView> accepted(Job job, Locale locale) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(JobView.of(jobs, job, Problems.language(locale)));
    }

    /** Facts to be corrected. */
    record CorrectionView(
            @Schema(description = PostedFacts.NAMES) Map<String, String> facts, String reason) {
        /** What is not there at all is told like what is empty. */
        CorrectionView {
            facts = Objects.requireNonNullElse(facts, Map.of());
            reason = Objects.requireNonNullElse(reason, "");
        }

        /** @throws Problems.Unusable if there is nothing to correct, or no reason */
        List<String> settings() {
            if (facts.isEmpty() || reason.isBlank()) {
                throw new Problems.Unusable(Message.of("api.correction"));
            }
            return PostedFacts.settings(facts);
        }
    }

    @PostMapping(
            path = "/reviews/{review}/households/{household}/corrections",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startCorrection",
            summary = "Corrects facts of a household, its members and incidents and decides the review anew, as a job",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CorrectionView.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"facts\": {\"clean_water\": \"true\", \"member:N00000102.tax_duty\": \"FULFILLED\"}, \"reason\": \"…\"}"))))
    @ApiResponse(
            responseCode = "202",
            description = "The job, whose address is in Location",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public ResponseEntity<JobView> correct(
            @PathVariable String review,
            @PathVariable String household,
            @org.springframework.web.bind.annotation.RequestBody CorrectionView correction,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale) {
        List<String> settings = correction.settings();
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.household(open, household, reader, "correction");
        open.decide(replay -> replay.whatIf(subject.place(), settings));
        CorrectionRequest request =
                CorrectionRequest.ofHousehold(open.recorded().id(), subject.household(), settings, correction.reason());
        return accepted(reviewing.correct(request, reader), locale);
    }

    @PostMapping(path = "/reviews/{review}/groups/{group}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startGroupCorrection",
            summary = "Corrects facts of a group and its registers and decides the review anew, as a job",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CorrectionView.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"facts\": {\"security_title\": \"true\", \"register:THUE\": \"true\"}, \"reason\": \"…\"}"))))
    @ApiResponse(
            responseCode = "202",
            description = "The job, whose address is in Location",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public ResponseEntity<JobView> correctGroup(
            @PathVariable String review,
            @PathVariable String group,
            @org.springframework.web.bind.annotation.RequestBody CorrectionView correction,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale) {
        List<String> settings = correction.settings();
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.group(open, group, reader);
        open.decide(replay -> replay.whatIf(subject.place(), settings));
        CorrectionRequest request =
                CorrectionRequest.ofGroup(open.recorded().id(), group, settings, correction.reason());
        return accepted(reviewing.correct(request, reader), locale);
    }
}
