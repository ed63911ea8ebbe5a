package vn.binhxet.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value to write into a YAML file, or read from it; numbers and flags are the text that stands there. */
public sealed interface YamlValue {
    static YamlValue of(String text) {
        return new Text(text);
    }

    /** Whatever stands in one piece. */
    record Text(String text) implements YamlValue {}

    /** A list. */
    record Items(List<YamlValue> items) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in its order. */
    record Pairs(Map<String, YamlValue> pairs) implements YamlValue {
        public Pairs {
            pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        }
    }
}
