package vn.binhxet.rulebook.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import vn.binhxet.rulebook.ReviewRules;

/**
 * Compiles the rules of several reviews that differ in little, such as a parameter: what is written alike for the engine
 * is compiled once. Shared between threads.
 */
public final class RuleCompiler {
    private final Map<String, KieBase> compiled = new ConcurrentHashMap<>();
    private final EngineCache cache = EngineCache.ofProgram();

    public CompiledRules compile(ReviewRules rules) {
        return CompiledRules.of(rules, EngineRules.Form.FUSED, text -> compiled.computeIfAbsent(text, cache::base));
    }
}
