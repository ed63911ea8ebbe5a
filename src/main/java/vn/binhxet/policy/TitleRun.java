package vn.binhxet.policy;

import java.util.Comparator;
import java.util.List;
import vn.binhxet.rulebook.TitleRules;

/**
 * The worked cases of one title, decided.
 *
 * @param trials in the order of the file
 */
public record TitleRun(TitleRules title, List<CaseTrial> trials) {
    public TitleRun {
        trials = trials.stream()
                .sorted(Comparator.comparingInt(trial -> trial.worked().line()))
                .toList();
    }

    public String id() {
        return title.title().id();
    }

    /** The cases that come out otherwise than they say. */
    public List<CaseTrial> failures() {
        return trials.stream().filter(trial -> !trial.isPassed()).toList();
    }
}
