package vn.binhxet.intake;

import java.io.Closeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Progress;

/**
 * Puts the rows of a dataset together: incidents to persons, persons into households, households into groups. Only the
 * tables around the households stay in memory.
 */
final class Gathering implements Closeable {
    private static final int HOUSEHOLDS_PER_STEP = 1_000;

    private final Dictionary dictionary;
    private final Problems problems;
    private final Progress progress;
    private final Sorters sorters;
    private final Persons persons;
    private final Homes homes;
    private final Map<String, List<Row>> others = new ConcurrentHashMap<>();
    private long households;

    Gathering(Dictionary dictionary, Problems problems, Progress progress, Sorters sorters) {
        this.dictionary = dictionary;
        this.problems = problems;
        this.progress = progress;
        this.sorters = sorters;
        RowCodec codec = new RowCodec();
        this.persons = new Persons(dictionary, codec, problems, sorters);
        this.homes = new Homes(dictionary, codec, problems, sorters);
    }

    /** Takes the rows of an entity. */
    Consumer<Row> taker(Entity entity) {
        return switch (entity.name()) {
            case Dictionary.HOUSEHOLD ->
                row -> {
                    homes.household(row);
                    households++;
                };
            case Dictionary.MEMBER ->
                row -> {
                    persons.member(row);
                    homes.member(row);
                };
            case Dictionary.INCIDENT -> persons::incident;
            default -> others.computeIfAbsent(entity.name(), name -> new ArrayList<>())::add;
        };
    }

    /**
     * The dataset, once every row was taken.
     *
     * @param rows rows read, by table
     * @param dropped rows without a key, by table
     */
    GroupedDataset dataset(Map<String, Long> rows, Map<String, Long> dropped) {
        Groups groups = new Groups(dictionary, others, problems, sorters);
        persons.settle(homes);
        persons.close();
        homes.settle((row, memberships) -> {
            groups.household(row, memberships);
            if (groups.householdCount() % HOUSEHOLDS_PER_STEP == 0) {
                progress.at(Progress.Phase.SORT, groups.householdCount(), households);
            }
        });
        homes.close();
        groups.settle();
        List<Facts> units = units();
        Map<String, BigDecimal> indicators = indicators();
        return new GroupedDataset(
                groups,
                new Dataset(
                        List.of(), groups.wardIds(), units, indicators, new Intake(rows, dropped, problems.sorted())));
    }

    private List<Facts> units() {
        return Duplicates.resolve(others.getOrDefault(Dictionary.UNIT, List.of()), "id", problems).values().stream()
                .map(row -> row.values().build())
                .sorted(Row.BY_VALUES)
                .toList();
    }

    private Map<String, BigDecimal> indicators() {
        Field value = dictionary.entity(Dictionary.INDICATOR).require("value");
        Map<String, BigDecimal> values = new HashMap<>();
        Duplicates.resolve(others.getOrDefault(Dictionary.INDICATOR, List.of()), "code", problems)
                .forEach((code, row) -> {
                    BigDecimal reported = row.values().build().decimal(value);
                    if (reported != null) {
                        values.put(code, reported);
                    }
                });
        return values;
    }

    @Override
    public void close() {
        persons.close();
        homes.close();
    }
}
