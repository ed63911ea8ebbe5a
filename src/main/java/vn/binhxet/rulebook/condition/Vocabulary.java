package vn.binhxet.rulebook.condition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Field;

/**
 * Every name that a condition may use: the dictionary's fields, days it derives, values it computes, and parameters.
 *
 * @param switched days taken from one column or another, by "entity.name"
 * @param computed what a blank value is computed from, by field
 * @param parameters by name
 * @param awards the recognitions that titles are regimes of
 */
public record Vocabulary(
        Dictionary dictionary,
        Map<String, Condition.Day.Switched> switched,
        Map<Field, Operand> computed,
        Map<String, Parameter> parameters,
        Set<String> awards) {
    public Vocabulary {
        switched = Map.copyOf(switched);
        computed = Map.copyOf(computed);
        parameters = Map.copyOf(parameters);
        awards = Set.copyOf(awards);
    }

    public Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** This vocabulary with what the dictionary computes from other fields. */
    public Vocabulary withComputed(Field field, Operand operand) {
        Map<Field, Operand> more = new HashMap<>(computed);
        more.put(field, operand);
        return new Vocabulary(dictionary, switched, more, parameters, awards);
    }
}
