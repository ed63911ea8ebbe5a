package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.explain.Remedy;
import vn.binhxet.explain.RemedyText;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.page.Reading;

/** One household: why, what would change it, its proof. Every look is on record. */
@RestController
@RequestMapping(path = "/api/v1/reviews/{review}/households/{household}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Household")
class HouseholdApi {
    private static final String PAGE = "api";

    private final Reading reading;

    HouseholdApi(Reading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            operationId = "getHousehold",
            summary = "Why: decisions with findings, reasons, deciders and history, as 'why --json' has them")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Object.class))))
    public String why(
            @PathVariable String review,
            @PathVariable String household,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.household(open, household, reader, PAGE);
        return Decisions.json(open, subject);
    }

    @GetMapping("/remedy")
    @Operation(
            operationId = "getRemedies",
            summary = "The smallest change that passes, for each title that is not passed")
    public List<RemedyView> remedy(
            @PathVariable String review,
            @PathVariable String household,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale) {
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.household(open, household, reader, PAGE);
        List<RemedyView> remedies = new ArrayList<>();
        for (int title = 0; title < subject.decisions().size(); title++) {
            int place = title;
            var decision = subject.decisions().get(title).decision();
            if (decision.outcome() == Outcome.FAIL || decision.outcome() == Outcome.UNDETERMINED) {
                Remedy remedy = open.decide(replay -> Remedy.household(replay, subject.group(), 0, place));
                remedies.add(new RemedyView(
                        decision.title(),
                        remedy.exists(),
                        WhyLetter.sentences(RemedyText.of(remedy, Problems.language(locale)))));
            }
        }
        return remedies;
    }

    @PostMapping("/whatif")
    @Operation(
            operationId = "tryFacts",
            summary = "The decisions with other facts: {\"noise_complaints\": \"0\"}; nothing is recorded",
            description = PostedFacts.NAMES)
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Object.class))))
    public String whatIf(
            @PathVariable String review,
            @PathVariable String household,
            @RequestBody Map<String, String> facts,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.household(open, household, reader, PAGE);
        List<String> settings = PostedFacts.settings(facts);
        return Decisions.json(open.decide(replay -> replay.whatIf(subject.place(), settings)));
    }

    @GetMapping("/proof")
    @Operation(operationId = "getProof", summary = "The proof of one decision, as 'prove' writes it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public String proof(
            @PathVariable String review,
            @PathVariable String household,
            @RequestParam String title,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.household(open, household, reader, PAGE);
        boolean isJudged = subject.decisions().stream()
                .anyMatch(one -> one.decision().title().equals(title));
        if (!isJudged) {
            throw new NotFound(Message.of("web.noTitle", title));
        }
        return open.read(replay -> replay.ledger().proof(open.recorded(), subject.place(), title))
                .json();
    }
}
