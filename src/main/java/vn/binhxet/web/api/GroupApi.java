package vn.binhxet.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.explain.RemedyText;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.page.Reading;

/** One residential group: why, and what other facts would change. */
@RestController
@RequestMapping(path = "/api/v1/reviews/{review}/groups/{group}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Group")
class GroupApi {
    private final Reading reading;

    GroupApi(Reading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            operationId = "getGroup",
            summary = "Why: decisions on the group itself with findings, reasons, deciders and history")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Object.class))))
    public String why(
            @PathVariable String review,
            @PathVariable String group,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        OpenReview open = reading.review(review);
        return Decisions.json(open, reading.group(open, group, reader));
    }

    @GetMapping("/remedy")
    @Operation(
            operationId = "getGroupRemedies",
            summary = "Which households would have to pass, for each title of the group that wants households",
            description = "Each household that is named counts as looked at.")
    public List<RemedyView> remedy(
            @PathVariable String review,
            @PathVariable String group,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader,
            Locale locale) {
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.group(open, group, reader);
        return IntStream.range(0, subject.decisions().size())
                .boxed()
                .flatMap(title -> reading.remedy(open, subject, title, reader).stream())
                .map(remedy -> new RemedyView(
                        remedy.title(),
                        remedy.isMet(),
                        WhyLetter.sentences(RemedyText.of(remedy, Problems.language(locale)))))
                .toList();
    }

    @PostMapping("/whatif")
    @Operation(
            operationId = "tryGroupFacts",
            summary = "The decisions on the group with other facts: {\"register:THUE\": \"true\"}; nothing is recorded",
            description = PostedFacts.NAMES)
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Object.class))))
    public String whatIf(
            @PathVariable String review,
            @PathVariable String group,
            @RequestBody Map<String, String> facts,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        OpenReview open = reading.review(review);
        Reading.Subject subject = reading.group(open, group, reader);
        List<String> settings = PostedFacts.settings(facts);
        return Decisions.json(open.decide(replay -> replay.whatIf(subject.place(), settings)));
    }
}
