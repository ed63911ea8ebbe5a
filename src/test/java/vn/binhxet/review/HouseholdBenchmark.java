package vn.binhxet.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.binhxet.ScratchFolder;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Household;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.rulebook.RuleBook;

/**
 * What one household costs, both its titles together: by the rules, written by hand, and in a whole review. Runs with the
 * flags of a large review; eight seconds to warm up, because the engine's many small methods compile late on few cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmx1900m"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class HouseholdBenchmark {
    static final int HOUSEHOLDS = 300;

    private static final int WARD = 3_100;
    private static final int EVERY = 10;
    private static final int SEED = 1;
    private static final int RANDOM_SEEDS = 3;

    private TwoWays ways;
    private ResidentialGroup group;
    private Dataset dataset;

    /** Every tenth household of a synthetic ward, as one group. */
    @Setup(Level.Trial)
    public void generate() throws IOException {
        Path home = Path.of(System.getProperty("binhxet.home", "."));
        RuleBook book = RuleBook.read(home.resolve("rules"));
        ways = new TwoWays(book);
        Dataset ward;
        try (ScratchFolder folder = ScratchFolder.create()) {
            Profile profile = Profile.read(home.resolve("fixtures/synthetic.yaml"));
            new DatasetGenerator(book, book.plan(TwoWays.PLAN), profile)
                    .write(WARD, SEED, folder.path().resolve("ward"), done -> {});
            ward = read(book, folder.path().resolve("ward"));
            for (int seed = 1; seed <= RANDOM_SEEDS; seed++) {
                Path random = folder.path().resolve("random-" + seed);
                RandomDatasets.write(TwoWays.PLAN, seed, 9, 25, random);
                read(book, random).groups().forEach(this::requireEqual);
            }
        }
        group = sample(ward);
        dataset = new Dataset(List.of(group), ward.wardIds(), ward.units(), ward.indicators(), ward.intake());
        requireEqual(group);
    }

    private static Dataset read(RuleBook book, Path folder) {
        return new DatasetReader(book.vocabulary().dictionary(), Progress.SILENT).read(folder);
    }

    private static ResidentialGroup sample(Dataset ward) {
        List<Household> all = ward.groups().stream()
                .flatMap(group -> group.households().stream())
                .toList();
        List<Household> chosen = IntStream.range(0, HOUSEHOLDS)
                .mapToObj(number -> all.get(number * EVERY))
                .toList();
        ResidentialGroup first = ward.groups().get(0);
        return new ResidentialGroup(
                first.id(), true, first.wardId(), first.facts(), first.ward(), first.registers(), chosen);
    }

    private void requireEqual(ResidentialGroup group) {
        List<String> differences = ways.differences(group);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(String.join("\n", differences));
        }
    }

    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public Object rules() {
        return ways.byRules(group);
    }

    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public Object handWritten() {
        return ways.byHand().decide(group);
    }

    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public Object whole() {
        return ways.reviewer().review(dataset, 1, Progress.SILENT);
    }
}
