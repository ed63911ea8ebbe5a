package vn.binhxet.rulebook.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.binhxet.model.Period;

/** The parameters in force for one review, by name; one that is unset is absent. */
public record Settings(Period period, Map<String, Setting> values) {
    public Settings {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(values)));
    }

    public Optional<Setting> value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter.name()));
    }

    /** Names and values as a decision records them. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }
}
