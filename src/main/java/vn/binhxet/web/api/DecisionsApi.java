package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.ledger.DecisionJson;
import vn.binhxet.ledger.JsonText;
import vn.binhxet.ledger.TargetJson;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.page.Reading;

/** Decides what a program posts, at once and without recording it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Decisions")
class DecisionsApi {
    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_HOUSEHOLDS = 5_000;
    private static final String NAME = "body";

    private final Reading reading;

    DecisionsApi(Reading reading) {
        this.reading = reading;
    }

    /** What came of a posted dataset. */
    record Decided(
            List<Map<String, Object>> decisions,
            List<Map<String, Object>> targets,
            List<Map<String, Object>> problems) {}

    @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decide",
            summary = "Decides a posted dataset or household under the rules of a recorded review",
            description = "The body is a dataset document of at most 10 MB and 5,000 households; a larger one is a"
                    + " review (POST /reviews). Nothing is recorded.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = DatasetDocument.class))))
    @ApiResponse(
            responseCode = "200",
            description = "Decisions and targets as in decisions.jsonl and targets.json",
            content = @Content(schema = @Schema(implementation = Decided.class)))
    public String decide(@RequestParam(defaultValue = "") String review, HttpServletRequest request, Locale locale)
            throws IOException {
        OpenReview open = reading.review(review);
        byte[] document = Body.read(request.getInputStream(), MOST_BYTES);
        return open.decide(replay -> {
            Dataset dataset = new DatasetReader(replay.dictionary(), Progress.SILENT).read(NAME, document);
            refuseLarge(dataset);
            ReviewResult result = replay.reviewer().review(dataset, 1, Progress.SILENT);
            return written(result, dataset.intake().problems(), Problems.language(locale));
        });
    }

    private static void refuseLarge(Dataset dataset) {
        if (dataset.householdCount() > MOST_HOUSEHOLDS) {
            throw new Problems.TooLarge(Message.of("api.households", MOST_HOUSEHOLDS));
        }
    }

    private static String written(ReviewResult result, List<Problem> problems, Message.Language language) {
        String decisions = IntStream.range(0, result.size())
                .mapToObj(result::decision)
                .map(decision -> new String(DecisionJson.write(decision), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        List<Map<String, Object>> told = problems.stream()
                .map(problem -> Map.<String, Object>of(
                        "table", problem.file().replace(NAME + "!", ""),
                        "row", problem.row(),
                        "field", problem.field(),
                        "effect", problem.effect().name().toLowerCase(Locale.ROOT),
                        "message", problem.message().in(language)))
                .toList();
        return "{\"decisions\":[" + decisions + "],\"targets\":" + TargetJson.text(result.targets()) + ",\"problems\":"
                + JsonText.of(told) + "}";
    }
}
