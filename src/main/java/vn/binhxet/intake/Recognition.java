package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/**
 * Tells which entity each file or sheet holds: by its name ({@code households}, {@code households-cong-an},
 * {@code Hộ gia đình}), or else by its heading. A heading that lacks some keys will do for a table that fills in another.
 */
final class Recognition {
    private final Dictionary dictionary;
    private final Problems problems;

    Recognition(Dictionary dictionary, Problems problems) {
        this.dictionary = dictionary;
        this.problems = problems;
    }

    /** The sources of each entity by its name; the others are told. */
    Map<String, List<Source>> of(List<Source> sources) {
        Map<String, List<Source>> recognised = new LinkedHashMap<>();
        List<Source> incomplete = new ArrayList<>();
        for (Source source : sources) {
            List<Entity> fitting =
                    byName(source).map(List::of).orElseGet(() -> byHeading(source, dictionary.entities(), true));
            if (fitting.isEmpty()) {
                incomplete.add(source);
            } else {
                settle(recognised, source, fitting);
            }
        }
        List<Entity> begun = dictionary.entities().stream()
                .filter(entity -> recognised.containsKey(entity.name()))
                .toList();
        incomplete.stream()
                .filter(source -> !Template.isOwn(source))
                .forEach(source -> settle(recognised, source, byHeading(source, begun, false)));
        return recognised;
    }

    private void settle(Map<String, List<Source>> recognised, Source source, List<Entity> fitting) {
        if (fitting.size() == 1) {
            recognised
                    .computeIfAbsent(fitting.get(0).name(), name -> new ArrayList<>())
                    .add(source);
        } else if (fitting.isEmpty()) {
            problems.warn(Place.of(source.file()), "", Message.of("intake.stranger"));
        } else {
            String candidates = fitting.stream().map(Entity::label).collect(Collectors.joining(", "));
            problems.ignore(Place.of(source.file()), "", "", Message.of("intake.ambiguous", candidates));
        }
    }

    private Optional<Entity> byName(Source source) {
        return source.names().stream()
                .map(Columns::key)
                .flatMap(name -> dictionary.entities().stream().filter(entity -> isCalled(entity, name)))
                .findFirst();
    }

    private static boolean isCalled(Entity entity, String name) {
        String table = Columns.key(entity.table());
        return name.equals(table)
                || name.startsWith(table + " ")
                || name.equals(Columns.key(entity.name()))
                || name.equals(Columns.key(entity.label()));
    }

    /** The entities that a heading near the top fits best. */
    private List<Entity> byHeading(Source source, Collection<Entity> entities, boolean isWhole) {
        List<Table.Row> top;
        try (Table table = source.open()) {
            top = HeadedTable.top(table);
        }
        Map<Entity, Integer> scores = new LinkedHashMap<>();
        for (Entity entity : entities) {
            scores.put(
                    entity,
                    top.stream()
                            .mapToInt(row -> score(row, entity, isWhole))
                            .max()
                            .orElse(0));
        }
        int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return scores.keySet().stream()
                .filter(entity -> most > 0 && Integer.valueOf(most).equals(scores.get(entity)))
                .toList();
    }

    /**
     * How many fields a heading names.
     *
     * @param isWhole whether it must name all keys; if not, the first one and any fact will do
     */
    private int score(Table.Row row, Entity entity, boolean isWhole) {
        Set<Field> named = Columns.named(row, entity);
        boolean fits = isWhole
                ? named.containsAll(required(entity))
                : named.contains(Merge.firstKey(entity)) && named.stream().anyMatch(field -> !field.required());
        return fits ? named.size() : 0;
    }

    static List<Field> required(Entity entity) {
        return entity.fields().stream().filter(Field::required).toList();
    }
}
