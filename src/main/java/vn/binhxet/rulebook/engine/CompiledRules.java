package vn.binhxet.rulebook.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;

/**
 * All titles of a review, compiled. Shared between threads.
 *
 * @param households the titles for households, in the plan's order
 * @param groups the titles for groups
 */
public record CompiledRules(ReviewRules rules, CompiledTitles households, CompiledTitles groups) {
    /**
     * Begins to load the engine on another thread.
     *
     * @return done when rules can be compiled without that wait
     */
    public static CompletableFuture<Void> warmUp() {
        return CompletableFuture.runAsync(CompiledTitle::warmUp);
    }

    public static CompiledRules of(ReviewRules rules) {
        return of(rules, CompiledTitle::of);
    }

    /** The same rules run in another way, to compare. */
    static CompiledRules of(ReviewRules rules, EngineRules.Form form, boolean executable) {
        return of(rules, title -> CompiledTitle.of(title, form, executable));
    }

    static CompiledRules of(ReviewRules rules, Function<TitleInForce, CompiledTitle> compiler) {
        return new CompiledRules(
                rules,
                new CompiledTitles(rules.titles(SubjectKind.HOUSEHOLD), compiler),
                new CompiledTitles(rules.titles(SubjectKind.GROUP), compiler));
    }
}
