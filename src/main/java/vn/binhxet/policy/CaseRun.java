package vn.binhxet.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Problem;
import vn.binhxet.rulebook.CaseFile;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.engine.RuleCompiler;

/**
 * The worked cases of some titles, decided by the rules as a review would decide them.
 *
 * @param titles in the order of the rules folder; a title without cases has no trials
 */
public record CaseRun(List<TitleRun> titles) {
    public CaseRun {
        titles = List.copyOf(titles);
    }

    /**
     * Runs the cases of all titles.
     *
     * @throws RulesException with every mistake in the cases, if there is any
     */
    public static CaseRun of(RuleBook book, CaseFiles cases) {
        return of(book, cases, book.titles().keySet());
    }

    /**
     * Runs the cases of some titles.
     *
     * @throws RulesException with every mistake in the cases, if there is any
     */
    public static CaseRun of(RuleBook book, CaseFiles cases, Set<String> titles) {
        List<CaseBatch> batches = read(book, cases, titles);
        refuseMistakes(batches);
        RuleCompiler compiler = new RuleCompiler();
        Map<String, List<CaseTrial>> trials =
                Parallel.map(batches, threads(), batch -> batch.decide(book, compiler)).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(trial -> trial.file().title()));
        return new CaseRun(titles.stream()
                .map(title -> new TitleRun(
                        Objects.requireNonNull(book.titles().get(title)), trials.getOrDefault(title, List.of())))
                .toList());
    }

    private static List<CaseBatch> read(RuleBook book, CaseFiles cases, Set<String> titles) {
        List<CaseFile> wanted = cases.under(book).stream()
                .filter(file -> titles.contains(file.title()))
                .toList();
        Dictionary dictionary = book.vocabulary().dictionary();
        return Parallel.map(
                List.copyOf(CaseBatch.sorted(wanted).entrySet()),
                threads(),
                batch -> CaseBatch.read(batch, dictionary));
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void refuseMistakes(List<CaseBatch> batches) {
        List<Problem> mistakes = batches.stream()
                .flatMap(batch -> batch.mistakes().stream())
                .distinct()
                .toList();
        if (!mistakes.isEmpty()) {
            throw new RulesException(mistakes);
        }
    }

    public boolean isPassing() {
        return titles.stream().allMatch(title -> title.failures().isEmpty());
    }
}
