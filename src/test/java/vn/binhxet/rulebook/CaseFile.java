package vn.binhxet.rulebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.SubjectKind;

/** A file of worked cases: a base that meets everything, and what differs from it in each case. */
final class CaseFile {
    private final Map<String, Object> base;
    private final String plan;
    private final List<Case> cases;

    private CaseFile(Map<String, Object> root) {
        this.base = map(root.get("base"));
        this.plan = String.valueOf(root.get("plan"));
        this.cases =
                list(root.get("cases")).stream().map(one -> new Case(map(one))).toList();
    }

    static CaseFile read(Path file) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(8 << 20).build();
            return new CaseFile(map(new Load(settings).loadFromString(Files.readString(file))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One case: what differs from the base, and what must come out. */
    record Case(Map<String, Object> text) {
        String name() {
            return String.valueOf(text.get("name"));
        }

        String criterion() {
            return String.valueOf(text.getOrDefault("criterion", ""));
        }

        String expect() {
            return String.valueOf(text.getOrDefault("expect", ""));
        }

        String outcome() {
            return String.valueOf(text.getOrDefault("outcome", ""));
        }

        String score() {
            Map<String, Object> score = map(text.get("score"));
            return score.isEmpty() ? "" : score.get("low") + "–" + score.get("high");
        }

        Map<String, Object> parameters() {
            return map(text.get("parameters"));
        }
    }

    String plan() {
        return plan;
    }

    List<Case> cases() {
        return cases;
    }

    static String group(int number) {
        return "T%05d".formatted(number);
    }

    static String household(int number, int place) {
        return "H%05d-%03d".formatted(number, place);
    }

    /** Writes cases as one dataset, each with a ward and a group of its own. */
    void write(List<Case> cases, SubjectKind subject, Dictionary dictionary, Path folder) {
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        dictionary.entities().forEach(entity -> tables.put(entity.name(), new ArrayList<>()));
        for (int i = 0; i < cases.size(); i++) {
            add(i, cases.get(i), subject, tables);
        }
        try {
            Files.createDirectories(folder);
            for (Entity entity : dictionary.entities()) {
                write(entity, rows(tables, entity.name()), folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Entity entity, List<Map<String, Object>> rows, Path folder) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(folder.resolve(entity.table() + ".csv"))) {
            List<String> names = entity.fields().stream().map(Field::name).toList();
            writer.writeRecord(names);
            for (Map<String, Object> row : rows) {
                if (!names.containsAll(row.keySet())) {
                    throw new IllegalArgumentException("unknown field among " + row.keySet());
                }
                writer.writeRecord(names.stream()
                        .map(name -> String.valueOf(row.getOrDefault(name, "")))
                        .toList());
            }
        }
    }

    private void add(int number, Case one, SubjectKind subject, Map<String, List<Map<String, Object>>> tables) {
        Map<String, Object> text = one.text();
        String ward = "P%05d".formatted(number);
        rows(tables, Dictionary.WARD).add(merged(map(base.get("ward")), map(text.get("ward")), Map.of("id", ward)));
        rows(tables, Dictionary.GROUP)
                .add(merged(
                        map(base.get("group")), map(text.get("group")), Map.of("id", group(number), "ward_id", ward)));
        merged(map(base.get("registers")), map(text.get("registers")), Map.of()).forEach((category, state) -> {
            if (!String.valueOf(state).isEmpty()) {
                rows(tables, Dictionary.REGISTER)
                        .add(Map.of("category", category, "group_id", group(number), "reconciled", state));
            }
        });
        if (subject == SubjectKind.HOUSEHOLD) {
            addHousehold(number, 0, text, tables);
            return;
        }
        int place = 0;
        for (Object kind : list(text.getOrDefault("households", base.get("households")))) {
            int count = Integer.parseInt(String.valueOf(map(kind).get("count")));
            for (int i = 0; i < count; i++) {
                addHousehold(number, place++, map(kind), tables);
            }
        }
    }

    private void addHousehold(
            int number, int place, Map<String, Object> text, Map<String, List<Map<String, Object>>> tables) {
        String id = household(number, place);
        rows(tables, Dictionary.HOUSEHOLD)
                .add(merged(
                        map(base.get("household")),
                        map(text.get("household")),
                        Map.of("id", id, "group_id", group(number))));
        List<Object> members = list(text.getOrDefault("members", base.get("members")));
        for (int i = 0; i < members.size(); i++) {
            rows(tables, Dictionary.MEMBER)
                    .add(merged(map(members.get(i)), Map.of(), Map.of("id", person(id, i + 1), "household_id", id)));
        }
        List<Object> incidents = list(text.getOrDefault("incidents", base.get("incidents")));
        for (int i = 0; i < incidents.size(); i++) {
            Map<String, Object> incident = new LinkedHashMap<>(map(incidents.get(i)));
            int member = Integer.parseInt(String.valueOf(incident.remove("member")));
            rows(tables, Dictionary.INCIDENT)
                    .add(merged(
                            incident, Map.of(), Map.of("id", "V-" + id + "-" + i, "member_id", person(id, member))));
        }
    }

    private static String person(String household, int place) {
        return "N-" + household + "-" + place;
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> tables, String entity) {
        return java.util.Objects.requireNonNull(tables.get(entity));
    }

    @SafeVarargs
    private static Map<String, Object> merged(Map<String, Object>... maps) {
        Map<String, Object> merged = new LinkedHashMap<>();
        for (Map<String, Object> map : maps) {
            merged.putAll(map);
        }
        return merged;
    }

    private static Map<String, Object> map(Object yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (yaml instanceof Map<?, ?> values) {
            values.forEach((key, value) -> map.put(String.valueOf(key), value == null ? "" : value));
        }
        return map;
    }

    private static List<Object> list(Object yaml) {
        return yaml instanceof List<?> values ? new ArrayList<>(values) : List.of();
    }
}
