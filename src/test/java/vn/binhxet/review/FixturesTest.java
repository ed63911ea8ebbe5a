package vn.binhxet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.DecisionJson;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;

/**
 * The small datasets in {@code fixtures/} with their approved results. After a wanted change, run with
 * {@code -Dapprove=true} and read the difference before committing it.
 */
class FixturesTest {
    private static final Path FIXTURES = Path.of("fixtures");

    @TempDir
    Path folder;

    static Stream<String> plans() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders
                    .filter(path -> Files.isDirectory(path.resolve("data")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyResultIsTheApprovedOne(String plan) throws IOException {
        Path fixture = FIXTURES.resolve(plan);
        ReviewResult review = TestRules.review(TestRules.book(), plan, fixture.resolve("data"));
        ReviewFolder files = new ReviewFolder(folder, 2);
        files.decisions(review.size(), review::decision, Progress.SILENT);
        files.targets(review.targets());
        files.finish();
        approve(fixture.resolve("decisions.approved.txt"), decisions(review));
        approve(fixture.resolve("targets.approved.json"), Files.readString(folder.resolve(ReviewFolder.TARGETS)));
        approve(fixture.resolve("problems.approved.txt"), problems(review));
    }

    @Test
    void everyPlanHasAFixture() throws IOException {
        assertThat(plans())
                .containsExactlyInAnyOrderElementsOf(TestRules.book().plans().keySet());
    }

    private static void approve(Path file, String text) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String decisions(ReviewResult review) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < review.size(); i++) {
            Decision decision = review.decision(i);
            text.append("%s %s %s %s/%s/%s%s%n"
                    .formatted(
                            decision.title(),
                            decision.subject(),
                            decision.outcome(),
                            decision.score().low(),
                            decision.score().high(),
                            decision.score().max(),
                            reasons(decision.reasons())));
        }
        text.append("first decision whole: ")
                .append(new String(DecisionJson.write(review.decision(0)), java.nio.charset.StandardCharsets.UTF_8));
        return text.append('\n')
                .toString()
                .replace(TestRules.book().digest(), "(rules)")
                .replace("\r\n", "\n");
    }

    private static String reasons(List<Finding> reasons) {
        return reasons.stream()
                .map(finding -> " " + finding.criterion().id() + ":" + finding.verdict())
                .collect(Collectors.joining());
    }

    private static String problems(ReviewResult review) {
        return review.dataset().intake().problems().stream()
                .map(FixturesTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Problem problem) {
        return "%s %s “%s” → %s: %s"
                .formatted(
                        problem.severity(),
                        problem.place(),
                        problem.value(),
                        problem.effect(),
                        problem.message().in(Message.Language.VI));
    }
}
