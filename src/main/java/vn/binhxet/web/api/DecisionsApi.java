package vn.binhxet.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.ledger.DecisionJson;
import vn.binhxet.ledger.JsonText;
import vn.binhxet.ledger.TargetJson;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
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
    private static final int MOST_ROWS = 20_000;

    private final Reading reading;

    DecisionsApi(Reading reading) {
        this.reading = reading;
    }

    @PostMapping("/decisions")
    @Operation(
            summary = "Decides a posted dataset or household under the rules of a recorded review",
            description = "The body has a list of rows for each table: {\"households\": [{\"id\": \"H1\", …}],"
                    + " \"groups\": […], \"members\": […]}; fields and values as in a dataset's CSV files.")
    public String decide(
            @RequestParam(defaultValue = "") String review,
            @RequestBody Map<String, List<Map<String, @Nullable Object>>> tables,
            Locale locale) {
        int rows = tables.values().stream().mapToInt(List::size).sum();
        if (rows == 0 || rows > MOST_ROWS) {
            throw new Problems.Unusable(Message.of("api.rows", MOST_ROWS));
        }
        OpenReview open = reading.review(review);
        return open.decide(replay -> {
            Dataset dataset = dataset(tables, replay.dictionary());
            ReviewResult result = replay.reviewer().review(dataset, 1, Progress.SILENT);
            return written(result, dataset.intake().problems(), Problems.language(locale));
        });
    }

    /** Read as every dataset is, so that the same cells are understood, repaired or refused. */
    private static Dataset dataset(Map<String, List<Map<String, @Nullable Object>>> tables, Dictionary dictionary) {
        try {
            Path folder = Files.createTempDirectory("binhxet-posted");
            try {
                for (Entity entity : dictionary.entities()) {
                    List<Map<String, @Nullable Object>> rows = tables.getOrDefault(entity.table(), List.of());
                    if (!rows.isEmpty()) {
                        write(rows, folder.resolve(entity.table() + ".csv"));
                    }
                }
                return new DatasetReader(dictionary, Progress.SILENT).read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(List<Map<String, @Nullable Object>> rows, Path file) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (Map<String, @Nullable Object> row : rows) {
                csv.writeRecord(
                        columns.stream().map(column -> cell(row.get(column))).toList());
            }
        }
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String written(ReviewResult result, List<Problem> problems, Message.Language language) {
        String decisions = IntStream.range(0, result.size())
                .mapToObj(result::decision)
                .map(decision -> new String(DecisionJson.write(decision), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        List<Map<String, Object>> told = problems.stream()
                .map(problem -> Map.<String, Object>of(
                        "table", problem.file(),
                        "row", problem.row(),
                        "field", problem.field(),
                        "effect", problem.effect().name().toLowerCase(Locale.ROOT),
                        "message", problem.message().in(language)))
                .toList();
        return "{\"decisions\":[" + decisions + "],\"targets\":" + TargetJson.text(result.targets()) + ",\"problems\":"
                + JsonText.of(told) + "}";
    }
}
