package vn.binhxet.rulebook.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.ReviewRules;

/** All titles of a review, compiled, in the plan's order. Shared between threads. */
public record CompiledRules(ReviewRules rules, List<CompiledTitle> titles) {
    public CompiledRules {
        titles = List.copyOf(titles);
    }

    /**
     * Begins to load the engine on another thread.
     *
     * @return done when rules can be compiled without that wait
     */
    public static CompletableFuture<Void> warmUp() {
        return CompletableFuture.runAsync(CompiledTitle::warmUp);
    }

    public static CompiledRules of(ReviewRules rules) {
        return new CompiledRules(
                rules, rules.titles().stream().map(CompiledTitle::of).toList());
    }

    /** The same rules run in another way, to compare. */
    static CompiledRules of(ReviewRules rules, EngineRules.Form form, boolean executable) {
        return new CompiledRules(
                rules,
                rules.titles().stream()
                        .map(title -> CompiledTitle.of(title, form, executable))
                        .toList());
    }

    public List<CompiledTitle> titles(SubjectKind subject) {
        return titles.stream()
                .filter(title -> title.title().title().subject() == subject)
                .toList();
    }
}
