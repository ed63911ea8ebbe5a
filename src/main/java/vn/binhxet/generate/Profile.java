package vn.binhxet.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.binhxet.model.Entity;
import vn.binhxet.rulebook.Plan;

/** What synthetic datasets look like: sizes, how often each value occurs, names, and how many faults. Immutable. */
public final class Profile {
    private static final Set<String> KEYS = Set.of(
            "sizes",
            "quality",
            "incidents",
            "moves",
            "registers",
            "indicators",
            "faults",
            "words",
            "defaults",
            "fields",
            "plans");

    private final Section root;
    private final Section ofPlan;
    private final Map<String, List<String>> words;

    private Profile(Section root, Section ofPlan, Map<String, List<String>> words) {
        this.root = root;
        this.ofPlan = ofPlan;
        this.words = words;
    }

    /**
     * Reads a profile.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no profile; the message says where and why
     */
    public static Profile read(Path yaml) throws IOException {
        LoadSettings settings = LoadSettings.builder().setLabel(yaml.toString()).build();
        try {
            Object loaded = new Load(settings).loadFromString(Files.readString(yaml, StandardCharsets.UTF_8));
            Section root = Section.of("", loaded);
            root.allow(KEYS);
            root.section("plans")
                    .keys()
                    .forEach(plan -> root.section("plans").section(plan).allow(KEYS));
            return new Profile(root, Section.none("plans"), Map.of());
        } catch (YamlEngineException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(yaml + ": " + wrong.getMessage(), wrong);
        }
    }

    /** This profile with what it says about a plan before everything else, and the plan's place among the words. */
    Profile of(Plan plan) {
        Profile chosen = new Profile(root, root.section("plans").section(plan.id()), Map.of());
        Section lists = chosen.section("words");
        Map<String, List<String>> all = new LinkedHashMap<>();
        lists.keys().forEach(name -> all.put(name, lists.texts(name)));
        all.put("place", List.of(plan.place().substring(0, (plan.place() + ",").indexOf(','))));
        all.put(
                "province",
                List.of(plan.place()
                        .substring(plan.place().lastIndexOf(',') + 1)
                        .strip()));
        all.put("year", List.of(Integer.toString(plan.period().year())));
        return new Profile(root, chosen.ofPlan, all);
    }

    Section section(String key) {
        return root.section(key).under(ofPlan.section(key), 1);
    }

    Section fieldsOf(Entity entity) {
        return root.section("fields")
                .section(entity.name())
                .under(ofPlan.section("fields").section(entity.name()), 2);
    }

    /** How a field of a kind is drawn when nothing else is said. */
    Section byDefault(String kind) {
        return section("defaults").section(kind);
    }

    Map<String, List<String>> words() {
        return words;
    }
}
