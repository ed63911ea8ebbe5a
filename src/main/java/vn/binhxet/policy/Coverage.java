package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.Rule;

/**
 * What the worked cases of a title show of its rules: every verdict of every criterion, every rule speaking, and both
 * sides of every number of the law.
 *
 * @param total how many things there are to show
 * @param missing those that no case shows, in words
 */
public record Coverage(int total, List<Message> missing) {
    public Coverage {
        missing = List.copyOf(missing);
    }

    /** One thing to show. */
    record Item(Message missing, boolean isShown) {}

    public static Coverage of(TitleRun run) {
        List<Item> items = new ArrayList<>();
        items.addAll(verdicts(run));
        items.addAll(rules(run));
        items.addAll(Thresholds.of(run));
        items.addAll(MarkSides.of(run));
        return new Coverage(
                items.size(),
                items.stream()
                        .filter(item -> !item.isShown())
                        .map(Item::missing)
                        .toList());
    }

    /** Of several titles together. */
    public static Coverage of(Collection<Coverage> titles) {
        return new Coverage(
                titles.stream().mapToInt(Coverage::total).sum(),
                titles.stream().flatMap(title -> title.missing().stream()).toList());
    }

    public int shown() {
        return total - missing.size();
    }

    /** In whole percents, rounded down: 100 only where nothing is missing. */
    public int percent() {
        return total == 0 ? 100 : (int) (100L * shown() / total);
    }

    private static List<Item> verdicts(TitleRun run) {
        List<Item> items = new ArrayList<>();
        for (Criterion criterion : run.title().title().criteria()) {
            for (Verdict verdict : possible(run, criterion)) {
                boolean isShown = run.trials().stream()
                        .map(trial -> trial.worked().expected())
                        .anyMatch(expected -> expected.isAbout(criterion.id()) && expected.verdict() == verdict);
                items.add(new Item(
                        Message.of("coverage.verdict", criterion.id(), Message.of("verdict." + verdict)), isShown));
            }
        }
        return items;
    }

    /** Met unless a rule objects, unknown where a fact is missing, and whatever else the rules say. */
    private static List<Verdict> possible(TitleRun run, Criterion criterion) {
        Set<Verdict> possible = new HashSet<>(Set.of(Verdict.MET, Verdict.UNKNOWN));
        run.title().rules().stream()
                .filter(rule -> rule.criterion().equals(criterion.id()))
                .forEach(rule -> possible.add(rule.word().verdict()));
        return possible.stream().sorted().toList();
    }

    private static List<Item> rules(TitleRun run) {
        Set<Rule> spoken = new HashSet<>();
        for (CaseTrial trial : run.trials()) {
            for (int number : trial.code().rules()) {
                spoken.add(trial.title().rules().get(number).rule());
            }
        }
        return run.title().rules().stream()
                .map(rule -> new Item(
                        Message.of("coverage.rule", rule.criterion(), rule.reason(), rule.place()),
                        spoken.contains(rule)))
                .toList();
    }
}
