package vn.binhxet.generate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.rulebook.condition.Nearest;

/**
 * The settings below one place of the profile. A wrong one is refused by its path.
 *
 * @param path the keys that lead here, joined by dots
 */
record Section(String path, Map<String, Object> entries) {
    /** Shares are whole numbers of millionths, so that no draw depends on rounding. */
    static final int ALL = 1_000_000;

    Section {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Section none(String path) {
        return new Section(path, Map.of());
    }

    static Section of(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(path + " must be a mapping of keys to settings, not " + value);
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, entry) -> {
            if (entry == null) {
                throw new IllegalArgumentException(path + "." + key + " has no value; give one or remove the key");
            }
            entries.put(String.valueOf(key), entry);
        });
        return new Section(path, entries);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The settings below a key, none if it is absent. */
    Section section(String key) {
        return has(key) ? of(path(key), entries.get(key)) : none(path(key));
    }

    /** This section with the keys of another in their place; below the first level, keys are replaced one by one too. */
    Section under(Section other, int levels) {
        Map<String, Object> merged = new LinkedHashMap<>(entries);
        other.entries.forEach((key, value) -> merged.merge(
                key,
                value,
                (mine, over) -> levels > 1 ? section(key).under(other.section(key), levels - 1).entries : over));
        return new Section(other.entries.isEmpty() ? path : other.path, merged);
    }

    /** In millionths. */
    int share(String key) {
        BigDecimal share = decimal(key);
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > 6) {
            throw wrong(key, "a share between 0 and 1 with at most six decimals");
        }
        return share.movePointRight(6).intValueExact();
    }

    /** In millionths. */
    int share(String key, int otherwise) {
        return has(key) ? share(key) : otherwise;
    }

    int count(String key) {
        if (entries.get(key) instanceof Integer count && count >= 0) {
            return count;
        }
        throw wrong(key, "a whole number");
    }

    BigDecimal decimal(String key) {
        if (entries.get(key) instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw wrong(key, "a number");
    }

    String text(String key) {
        if (entries.get(key) instanceof String text) {
            return text;
        }
        throw wrong(key, "a text");
    }

    List<String> texts(String key) {
        if (entries.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw wrong(key, "a list of texts");
    }

    Weights weights(String key) {
        if (!has(key)) {
            throw wrong(key, "a mapping of numbers, or ranges like 2-5, to weights");
        }
        return Weights.of(section(key));
    }

    /** Weights of numbers that are at least 1. */
    Weights sizes(String key) {
        Weights sizes = weights(key);
        if (sizes.least() < 1) {
            throw wrong(key, "numbers of at least 1");
        }
        return sizes;
    }

    /** A range as in {@code 18-59}, first and last. */
    List<Long> range(String key) {
        return Weights.range(this, key, String.valueOf(entries.get(key)));
    }

    void allow(Collection<String> keys) {
        for (String key : entries.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(path(key) + " is unknown here (nearest: " + Nearest.to(key, keys)
                        + "; possible: " + String.join(", ", new TreeSet<>(keys)) + ")");
            }
        }
    }

    Set<String> keys() {
        return entries.keySet();
    }

    IllegalArgumentException wrong(String key, String needed) {
        return new IllegalArgumentException(
                path(key) + " needs " + needed + (has(key) ? ", not " + entries.get(key) : ", but is not given"));
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
