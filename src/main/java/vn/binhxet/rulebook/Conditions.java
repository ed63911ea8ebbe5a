package vn.binhxet.rulebook;

import java.util.Optional;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.ConditionException;
import vn.binhxet.rulebook.condition.ConditionParser;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Scope;

/** Reads conditions that stand in YAML, reporting what is wrong at its place. */
final class Conditions {
    private Conditions() {}

    static Optional<Condition> read(Yaml yaml, Scope scope) {
        try {
            return Optional.of(ConditionParser.parse(yaml.text(), scope));
        } catch (ConditionException wrong) {
            yaml.reportAt(wrong.position(), wrong.problem());
            return Optional.empty();
        }
    }

    static Optional<Operand> readOperand(Yaml yaml, Scope scope) {
        try {
            return Optional.of(ConditionParser.parseOperand(yaml.text(), scope));
        } catch (ConditionException wrong) {
            yaml.reportAt(wrong.position(), wrong.problem());
            return Optional.empty();
        }
    }
}
