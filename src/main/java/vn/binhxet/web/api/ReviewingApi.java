package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.reviewing.Datasets;
import vn.binhxet.web.reviewing.ReviewRequest;
import vn.binhxet.web.reviewing.Reviewing;

/** Asks for reviews; each is a job. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs")
class ReviewingApi {
    private static final String DOCUMENT = "document.json";
    private static final String FILE = "file";

    private final Jobs jobs;
    private final Reviewing reviewing;
    private final Datasets datasets;

    ReviewingApi(Jobs jobs, Reviewing reviewing, Datasets datasets) {
        this.jobs = jobs;
        this.reviewing = reviewing;
        this.datasets = datasets;
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
        return AcceptedJob.of(jobs, reviewing.review(asked, reader), locale);
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
}
