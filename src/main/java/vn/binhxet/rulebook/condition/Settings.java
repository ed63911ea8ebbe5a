package vn.binhxet.rulebook.condition;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.binhxet.model.Period;

/** The period of one review and the parameters in force for it, by name; one that is unset is absent. */
public final class Settings {
    private final Period period;
    private final Map<String, Setting> values;
    private final long firstDay;
    private final long lastDay;

    public Settings(Period period, Map<String, Setting> values) {
        this.period = period;
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
        this.firstDay = period.start().toEpochDay();
        this.lastDay = period.end().toEpochDay();
    }

    public Period period() {
        return period;
    }

    /** The first day of the period, counted from 1970: asked for with every household. */
    public long firstDay() {
        return firstDay;
    }

    /** The last day of the period, counted from 1970. */
    public long lastDay() {
        return lastDay;
    }

    /** In the order of their names. */
    public Map<String, Setting> values() {
        return values;
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
