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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.ledger.TargetJson;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.replay.Replay;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.desk.ReviewIndex;
import vn.binhxet.web.desk.Search;
import vn.binhxet.web.desk.Tally;
import vn.binhxet.web.page.Reading;

/** Reviews, their targets, groups and households. Everything about a review has its state as the ETag. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviews")
class ReviewsApi {
    private static final int MOST = 1000;

    private final Reading reading;

    ReviewsApi(Reading reading) {
        this.reading = reading;
    }

    /** How the households of a group came out under each title. */
    public record GroupView(String id, Map<String, Map<Outcome, Integer>> households, List<Outcome> own) {}

    /** A household of a list; outcomes by title. */
    public record HouseholdView(String id, String group, String head, Map<String, Outcome> outcomes) {}

    /** A page of households. */
    public record HouseholdsView(int page, int size, int total, List<HouseholdView> households) {}

    @GetMapping("/reviews")
    @Operation(operationId = "listReviews", summary = "Every review on record, oldest first")
    public List<ReviewView> reviews() {
        return reading.desk().reviews().stream().map(ReviewView::of).toList();
    }

    @GetMapping("/reviews/{review}")
    @Operation(operationId = "getReview", summary = "One review")
    public ResponseEntity<ReviewView> review(
            @PathVariable String review, @Parameter(hidden = true) WebRequest request) {
        RecordedReview recorded = reading.review(review).recorded();
        return Tagged.of(reading.review(review).version(), request, () -> ReviewView.of(recorded));
    }

    @GetMapping("/reviews/{review}/targets")
    @Operation(operationId = "getTargets", summary = "The plan's targets and indicators, as targets.json has them")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Object.class))))
    public ResponseEntity<String> targets(@PathVariable String review, @Parameter(hidden = true) WebRequest request) {
        OpenReview open = reading.review(review);
        return Tagged.of(open.version(), request, () -> TargetJson.text(open.read(Replay::targets)));
    }

    @GetMapping("/reviews/{review}/groups")
    @Operation(
            operationId = "listGroups",
            summary = "The groups that the account may see, with the outcomes of their households")
    public List<GroupView> groups(
            @PathVariable String review, @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        ReviewIndex index = reading.review(review).index();
        Map<String, Map<String, Map<Outcome, Integer>>> households = new TreeMap<>();
        index.titles()
                .forEach(title -> index.tallies(title.id())
                        .forEach((group, tally) -> households
                                .computeIfAbsent(group, id -> new TreeMap<>())
                                .put(title.id(), counts(tally))));
        index.groups().keySet().forEach(group -> households.putIfAbsent(group, Map.of()));
        List<GroupView> groups = new ArrayList<>();
        households.forEach((group, titles) -> {
            if (reader.maySee(group)) {
                groups.add(new GroupView(
                        group,
                        titles,
                        index.groups().getOrDefault(group, List.of()).stream()
                                .map(code -> code.outcome())
                                .toList()));
            }
        });
        return groups;
    }

    private static Map<Outcome, Integer> counts(Tally tally) {
        Map<Outcome, Integer> counts = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, tally.of(outcome));
        }
        return counts;
    }

    @GetMapping("/reviews/{review}/households")
    @Operation(
            operationId = "listHouseholds",
            summary = "Households by id, name, group, title, outcome or criterion, page by page")
    public HouseholdsView households(
            @PathVariable String review,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<String> group,
            @RequestParam Optional<String> title,
            @RequestParam Optional<Outcome> outcome,
            @RequestParam Optional<String> criterion,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) @AuthenticationPrincipal Account reader) {
        if (page < 1 || size < 1 || size > MOST) {
            throw new Problems.Unusable(Message.of("api.page", MOST));
        }
        ReviewIndex index = reading.review(review).index();
        ReviewIndex.Page found = index.find(
                new Search(text, reader.groups(), group, title, outcome, criterion), (page - 1L) * size, size);
        return new HouseholdsView(
                page,
                size,
                found.total(),
                found.lines().stream()
                        .map(line -> {
                            Map<String, Outcome> outcomes = new TreeMap<>();
                            for (int i = 0; i < index.titles().size(); i++) {
                                outcomes.put(
                                        index.titles().get(i).id(),
                                        line.codes().get(i).outcome());
                            }
                            return new HouseholdView(line.id(), line.group(), line.head(), outcomes);
                        })
                        .toList());
    }

    @GetMapping("/events")
    @Operation(operationId = "listEvents", summary = "The events of the ledger, oldest first")
    public List<Ledger.Entry> events() {
        return reading.desk().read(Ledger::entries);
    }

    /** Answers with nothing where the asker has it already. */
    private static final class Tagged {
        static <T> ResponseEntity<T> of(String version, WebRequest request, java.util.function.Supplier<T> content) {
            String tag = "\"" + version + "\"";
            CacheControl again = CacheControl.noCache().cachePrivate();
            return request.checkNotModified(tag)
                    ? ResponseEntity.status(304).cacheControl(again).eTag(tag).build()
                    : ResponseEntity.ok().cacheControl(again).eTag(tag).body(content.get());
        }
    }
}
