package vn.binhxet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** Improving one fact of a household never turns its pass into anything else. */
class BetterFactsTest {
    private static final List<String> GOOD_WHEN_YES = List.of(
            "clean_water",
            "hygienic_toilet",
            "waste_collected",
            "waste_sorted",
            "law_abiding",
            "convention_kept",
            "social_evils_free",
            "food_safety_kept",
            "environment_kept",
            "security_fire_kept",
            "heritage_activity",
            "community_contribution",
            "movement_participation",
            "conduct_code_kept",
            "population_policy_kept",
            "gender_equality_kept",
            "mutual_help",
            "arts_sports");
    private static final List<String> GOOD_WHEN_ZERO = List.of("noise_complaints", "disputes_upheld");

    @TempDir
    Path folder;

    @Test
    void aPassStaysAPass() throws Exception {
        RuleBook book = TestRules.book();
        String plan = "minh-tan-2024";
        CompiledRules rules =
                CompiledRules.of(book.forReview(plan, book.plan(plan).period()));
        Random random = new Random(11);
        for (int seed = 1; seed <= 15; seed++) {
            Path data = Files.createDirectories(folder.resolve("data" + seed));
            RandomDatasets.write(plan, seed, 9, 25, data);
            Map<String, Outcome> before = outcomes(rules, data);
            improve(data.resolve("households.csv"), random);
            Map<String, Outcome> after = outcomes(rules, data);
            before.forEach((key, outcome) -> {
                if (outcome == Outcome.PASS) {
                    assertThat(after.get(key)).as(key).isEqualTo(Outcome.PASS);
                }
            });
        }
    }

    private static Map<String, Outcome> outcomes(CompiledRules rules, Path data) {
        ReviewResult review = new Reviewer(rules).review(TestRules.dataset(TestRules.book(), data), 1, Progress.SILENT);
        Map<String, Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < review.size(); i++) {
            Decision decision = review.decision(i);
            outcomes.put(decision.title() + " " + decision.subject(), decision.outcome());
        }
        return outcomes;
    }

    /** Betters one random fact in every row. */
    private static void improve(Path file, Random random) throws Exception {
        List<String> lines = Files.readAllLines(file);
        List<String> heading = Arrays.asList(lines.get(0).split(",", -1));
        List<String> better = new ArrayList<>(List.of(lines.get(0)));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            boolean isYes = random.nextInt(10) > 0;
            List<String> fields = isYes ? GOOD_WHEN_YES : GOOD_WHEN_ZERO;
            int column = heading.indexOf(fields.get(random.nextInt(fields.size())));
            if (!line.contains("\"") && column >= 0 && cells.length == heading.size()) {
                cells[column] = isYes ? "yes" : "0";
            }
            better.add(String.join(",", cells));
        }
        Files.write(file, better);
    }
}
