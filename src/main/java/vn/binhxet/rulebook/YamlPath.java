package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the top of a YAML file to a value.
 *
 * @param steps keys of mappings, and places in lists counted from 0
 */
public record YamlPath(List<String> steps) {
    public YamlPath {
        steps = List.copyOf(steps);
    }

    public static YamlPath of(String... steps) {
        return new YamlPath(List.of(steps));
    }

    /** Further down, by keys. */
    public YamlPath to(List<String> further) {
        List<String> all = new ArrayList<>(steps);
        all.addAll(further);
        return new YamlPath(all);
    }

    public YamlPath to(String key) {
        return to(List.of(key));
    }

    /** @throws IndexOutOfBoundsException at the top */
    public YamlPath parent() {
        return new YamlPath(steps.subList(0, steps.size() - 1));
    }

    /** @throws IndexOutOfBoundsException at the top */
    public String last() {
        return steps.get(steps.size() - 1);
    }
}
