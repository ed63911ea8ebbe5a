package vn.binhxet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.oracle.RandomDatasets;

/** The benchmark's plain Java decides as the rules do: a faster one that decides something else proves nothing. */
class HandWrittenTest {
    private static final int SEEDS = 8;
    private static final int GROUPS = 9;
    private static final int HOUSEHOLDS_PER_GROUP = 25;

    @TempDir
    Path folder;

    @Test
    void theHandDecidesEveryHouseholdAsTheRulesDo() throws Exception {
        TwoWays ways = new TwoWays(TestRules.book());
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (ResidentialGroup group : dataset(seed).groups()) {
                assertThat(ways.differences(group))
                        .as("seed %d %s", seed, group.id())
                        .isEmpty();
                ways.byRules(group).stream().flatMap(List::stream).forEach(decision -> seen.add(decision.outcome()));
            }
        }
        assertThat(seen).hasSize(Outcome.values().length);
    }

    private Dataset dataset(int seed) throws Exception {
        Path data = Files.createDirectories(folder.resolve("seed-" + seed));
        RandomDatasets.write(TwoWays.PLAN, seed, GROUPS, HOUSEHOLDS_PER_GROUP, data);
        return TestRules.dataset(TestRules.book(), data);
    }
}
