package vn.binhxet.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.RuleFiles;

/** Finds where something stands in the YAML files of a rules folder. */
public final class Places {
    private final RuleFiles files;
    private final Map<String, Optional<Yaml>> roots = new HashMap<>();

    public Places(RuleFiles files) {
        this.files = files;
    }

    /** The place of a value as {@code file:line}; of what stands around it where it is not written itself. */
    public String of(String file, String... keys) {
        long line = line(file, keys);
        return line == 0 ? file : file + ":" + line;
    }

    /** The line of a value, or of what stands around it; 0 where there is no such file. */
    public long line(String file, String... keys) {
        Optional<Yaml> place = root(file);
        for (String key : keys) {
            place = place.flatMap(around -> inside(around, key).or(() -> Optional.of(around)));
        }
        return place.map(Yaml::line).orElse(0);
    }

    /** Whether a file says something under these keys. */
    public boolean has(String file, String... keys) {
        Optional<Yaml> place = root(file);
        for (String key : keys) {
            place = place.flatMap(around -> inside(around, key));
        }
        return place.isPresent();
    }

    private Optional<Yaml> root(String file) {
        return roots.computeIfAbsent(
                file,
                name -> Optional.ofNullable(files.texts().get(name))
                        .flatMap(text -> Yaml.read(name, text, new RuleProblems())));
    }

    /** The value of a key, or the item of a list with this number. */
    private static Optional<Yaml> inside(Yaml around, String key) {
        if (around.isMapping()) {
            return around.child(key);
        }
        List<Yaml> items = around.isList() ? around.items() : List.of();
        return items.stream()
                .skip(key.chars().allMatch(Character::isDigit) ? Integer.parseInt(key) : items.size())
                .findFirst();
    }
}
