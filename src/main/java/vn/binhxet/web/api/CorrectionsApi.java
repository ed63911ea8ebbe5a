package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.page.Reading;
import vn.binhxet.web.reviewing.Reviewing;

/** Asks for corrections of households and groups; each is a job. */
@RestController
@RequestMapping(path = "/api/v1/reviews/{review}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs")
class CorrectionsApi {
    private final Jobs jobs;
    private final Reviewing reviewing;
    private final Reading reading;

    CorrectionsApi(Jobs jobs, Reviewing reviewing, Reading reading) {
        this.jobs = jobs;
        this.reviewing = reviewing;
        this.reading = reading;
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

    @PostMapping(path = "/households/{household}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
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
        OpenReview open = reading.review(review);
        return correct(open, reading.household(open, household, reader, "correction"), correction, reader, locale);
    }

    @PostMapping(path = "/groups/{group}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
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
        OpenReview open = reading.review(review);
        return correct(open, reading.group(open, group, reader), correction, reader, locale);
    }

    /** Tries the facts first, so that a wrong one is told at once. */
    private ResponseEntity<JobView> correct(
            OpenReview review, Reading.Subject subject, CorrectionView correction, Account reader, Locale locale) {
        List<String> settings = correction.settings();
        review.decide(replay -> replay.whatIf(subject.place(), settings));
        Job job = reviewing.correct(subject.correction(review, settings, correction.reason()), reader);
        return AcceptedJob.of(jobs, job, locale);
    }
}
