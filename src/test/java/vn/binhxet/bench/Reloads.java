package vn.binhxet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.CompiledVersion;
import vn.binhxet.policy.RulesInForce;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesFolder;

/** One program that runs on while version after version is put in force, and what that costs it. */
public final class Reloads {
    private static final String EDITED = "titles/GDVH-86/standard-2.drl";
    private static final String EVEN = "at_school < school_age";
    private static final String ODD = "at_school <= school_age";

    private final String ledger;
    private final String plan;
    private final RulesWithCases rules;
    private final Dataset dataset;

    /** @param dataset decided once by every version */
    public Reloads(Path folder, String plan, Path data) {
        this.ledger = folder.resolve("reloads.db").toString();
        this.plan = plan;
        this.rules = RulesFolder.withCases(TestRules.FOLDER);
        this.dataset = TestRules.dataset(RuleBook.of(rules.rules()), data);
    }

    /**
     * What a program holds when garbage is collected.
     *
     * @param millis the middle time from an edit to its being in force, compiled, since the reading before
     */
    public record Reading(int reloads, long metaspace, long heap, int classes, long millis) {}

    /** Reads after so many reloads, ascending. */
    public void readings(List<Integer> after, Consumer<Reading> taker) {
        AtomicLong ticks = new AtomicLong();
        List<Long> nanos = new ArrayList<>();
        try (Ledger writing = Ledger.write(ledger);
                RulesInForce inForce =
                        new RulesInForce(ledger, RuleBook.of(rules.rules()), ticks::get, Runnable::run, said -> {
                            throw new IllegalStateException(said.toString());
                        })) {
            decide(inForce.now());
            for (int reload = 1; reload <= Collections.max(after); reload++) {
                long start = System.nanoTime();
                activate(writing, edited(reload));
                ticks.addAndGet(TimeUnit.SECONDS.toNanos(1));
                CompiledVersion version = inForce.now();
                nanos.add(System.nanoTime() - start);
                refuseOther(version, reload);
                decide(version);
                if (after.contains(reload)) {
                    taker.accept(reading(reload, nanos));
                    nanos.clear();
                }
            }
        }
    }

    private static void activate(Ledger ledger, RulesWithCases files) {
        RuleVersions versions = ledger.ruleVersions();
        RuleVersion version = versions.submit(files, "đổi điều kiện", Optional.empty(), author("người soạn"), () -> {})
                .version();
        versions.activate(version, "đổi điều kiện", author("người duyệt"), () -> {});
    }

    private static Author author(String name) {
        return new Author(name, Instant.EPOCH, Optional.empty());
    }

    /** Every version has another condition than the one before, and another digest than all. */
    private RulesWithCases edited(int reload) {
        Map<String, String> texts = new TreeMap<>(rules.rules().texts());
        texts.computeIfPresent(
                EDITED, (file, text) -> text.replace(EVEN, reload % 2 == 0 ? EVEN : ODD) + "\n// lần " + reload + "\n");
        return new RulesWithCases(new RuleFiles(texts), rules.cases());
    }

    private void refuseOther(CompiledVersion version, int reload) {
        if (!version.book().digest().equals(edited(reload).rules().digest())) {
            throw new IllegalStateException("reload " + reload + " did not come into force");
        }
    }

    private void decide(CompiledVersion version) {
        Period period = version.book().plan(plan).period();
        new Reviewer(version.rules(plan, period)).review(dataset, 1, Progress.SILENT);
    }

    private static Reading reading(int reload, List<Long> nanos) {
        System.gc();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .findFirst()
                .orElse(0);
        return new Reading(
                reload,
                metaspace,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                TimeUnit.NANOSECONDS.toMillis(nanos.stream().sorted().toList().get(nanos.size() / 2)));
    }
}
