package vn.binhxet.review;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.model.Progress;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.replay.Contents;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.engine.CompiledRules;
import vn.binhxet.rulebook.engine.OtherEngines;

/** Equal facts give equal bytes: in any order of rows, on any number of threads, however the engine runs the rules. */
class SameBytesTest {
    @TempDir
    Path folder;

    static Stream<String> plans() {
        return TestRules.book().plans().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void orderThreadsAndEngineDoNotMatter(String plan) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        RandomDatasets.write(plan, 77, 8, 20, data);
        Path shuffled = shuffled(data);
        ReviewRules rules =
                TestRules.book().forReview(plan, TestRules.book().plan(plan).period());
        CompiledRules usual = CompiledRules.of(rules);

        String decisions = written(usual, data, 1, "one");
        assertThat(written(usual, data, 4, "four")).isEqualTo(decisions);
        assertThat(written(usual, shuffled, 3, "shuffled")).isEqualTo(decisions);
        assertThat(written(OtherEngines.separateExecutable(rules), data, 2, "separate"))
                .isEqualTo(decisions);
        assertThat(written(OtherEngines.separateClassic(rules), data, 2, "classic"))
                .isEqualTo(decisions);
    }

    private String written(CompiledRules rules, Path data, int threads, String name) throws Exception {
        ReviewResult review =
                new Reviewer(rules).review(TestRules.dataset(TestRules.book(), data), threads, Progress.SILENT);
        Path out = folder.resolve("out-" + name);
        ReviewFolder files = new ReviewFolder(out, threads);
        files.decisions(review.size(), review::decision, Progress.SILENT);
        files.targets(review.targets());
        files.finish();
        return Contents.of(review, "test").root() + "\n" + review.datasetDigest() + "\n"
                + Files.readString(out.resolve(ReviewFolder.DECISIONS))
                + Files.readString(out.resolve(ReviewFolder.TARGETS));
    }

    private Path shuffled(Path data) throws Exception {
        Path shuffled = Files.createDirectories(folder.resolve("shuffled"));
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                List<List<String>> rows = new ArrayList<>();
                try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file)) {
                    reader.forEach(row -> rows.add(row.getFields()));
                }
                Collections.shuffle(rows.subList(1, rows.size()), new Random(5));
                try (CsvWriter writer = CsvWriter.builder().build(shuffled.resolve(file.getFileName()))) {
                    rows.forEach(writer::writeRecord);
                }
            }
        }
        return shuffled;
    }
}
