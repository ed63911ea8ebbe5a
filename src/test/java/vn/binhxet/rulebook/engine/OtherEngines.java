package vn.binhxet.rulebook.engine;

import vn.binhxet.rulebook.ReviewRules;

/** The same rules run otherwise than in a review, as a second opinion. */
public final class OtherEngines {
    private OtherEngines() {}

    /** One engine rule for each author's rule, executable model. */
    public static CompiledRules separateExecutable(ReviewRules rules) {
        return CompiledRules.of(
                rules,
                EngineRules.Form.SEPARATE,
                text -> new EngineCompiler().classes(text).load());
    }

    /** One engine rule for each author's rule, the classic interpreter. */
    public static CompiledRules separateClassic(ReviewRules rules) {
        return CompiledRules.of(rules, EngineRules.Form.SEPARATE, text -> new EngineCompiler().classic(text));
    }
}
