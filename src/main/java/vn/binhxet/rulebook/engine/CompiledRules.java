package vn.binhxet.rulebook.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.kie.api.KieBase;
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
    private static final String FIRST = """
            package vn.binhxet.engine;
            import %s;
            rule "first" when $c : HouseholdCase() then if ($c.own(0) == 0L) { $c.say(0, 0, 0); } end
            """.formatted(HouseholdCase.class.getName());

    /**
     * Begins to load the engine on another thread.
     *
     * @return done when rules can be compiled without that wait
     */
    public static CompletableFuture<Void> warmUp() {
        return CompletableFuture.runAsync(
                () -> EngineCache.ofProgram().base(FIRST).newKieSession().dispose());
    }

    /** The rules as they run in a review, compiled now or in an earlier run. */
    public static CompiledRules of(ReviewRules rules) {
        return of(rules, EngineRules.Form.FUSED, EngineCache.ofProgram()::base);
    }

    /** @param builder compiles a text, or knows it */
    static CompiledRules of(ReviewRules rules, EngineRules.Form form, Function<String, KieBase> builder) {
        Function<TitleInForce, CompiledTitle> compiler = title -> CompiledTitle.of(title, form, builder);
        return new CompiledRules(
                rules,
                new CompiledTitles(rules.titles(SubjectKind.HOUSEHOLD), compiler),
                new CompiledTitles(rules.titles(SubjectKind.GROUP), compiler));
    }
}
