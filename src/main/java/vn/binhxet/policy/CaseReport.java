package vn.binhxet.policy;

import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Parallel;
import vn.binhxet.rulebook.RuleBook;

/**
 * What the worked cases tell about the rules, and about themselves.
 *
 * @param gate the least coverage of each title, in percent
 */
public record CaseReport(List<OfTitle> titles, int gate) {
    public CaseReport {
        titles = List.copyOf(titles);
    }

    /**
     * One title.
     *
     * @param mutants empty where they were not asked for
     */
    public record OfTitle(TitleRun run, Coverage coverage, Optional<Mutants> mutants) {}

    /** Looks at the coverage of every title, and at the changes its cases would not notice if that is wanted. */
    public static CaseReport of(RuleBook book, CaseRun run, int gate, boolean withMutants) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new CaseReport(
                Parallel.map(
                        run.titles(),
                        threads,
                        title -> new OfTitle(
                                title,
                                Coverage.of(title),
                                withMutants ? Optional.of(Mutants.of(book, title)) : Optional.empty())),
                gate);
    }

    /** The cases that come out otherwise than they say. */
    public List<CaseTrial> failures() {
        return titles.stream().flatMap(title -> title.run().failures().stream()).toList();
    }

    public Coverage coverage() {
        return Coverage.of(titles.stream().map(OfTitle::coverage).toList());
    }

    /** The titles whose cases show too little. */
    public List<String> belowGate() {
        return titles.stream()
                .filter(title -> title.coverage().percent() < gate)
                .map(title -> title.run().id())
                .toList();
    }

    /** Whether every case passes and every title reaches the gate. */
    public boolean isAccepted() {
        return failures().isEmpty() && belowGate().isEmpty();
    }
}
