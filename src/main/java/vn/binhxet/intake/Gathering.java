package vn.binhxet.intake;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;

/**
 * Puts the rows of a dataset together: incidents to persons, persons into households, households into groups. Only the
 * tables around the households stay in memory.
 */
final class Gathering implements Closeable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int KEYS_AT_ONCE = 500;

    private final Dictionary dictionary;
    private final Problems problems;
    private final Progress progress;
    private final Sorters sorters;
    private final Sorter byPerson;
    private final Sorter incidentsById;
    private final Sorter byHousehold;
    private final Persons persons;
    private final Homes homes;
    private final RowTakers takers;
    private long households;

    Gathering(Dictionary dictionary, Problems problems, Progress progress, Sorters sorters) {
        this.dictionary = dictionary;
        this.problems = problems;
        this.progress = progress;
        this.sorters = sorters;
        this.byPerson = sorters.next();
        this.incidentsById = sorters.next();
        this.byHousehold = sorters.next();
        RowCodec codec = new RowCodec();
        this.persons = new Persons(dictionary, codec, problems, byPerson, incidentsById);
        this.homes = new Homes(dictionary, codec, problems, byHousehold);
        this.takers = new RowTakers(persons, homes);
    }

    /** Takes the rows of an entity. */
    Consumer<Row> taker(Entity entity) {
        Consumer<Row> taker = takers.of(entity);
        return entity.name().equals(Dictionary.HOUSEHOLD) ? taker.andThen(row -> households++) : taker;
    }

    /**
     * The dataset, once every row was taken.
     *
     * @param rows rows read, by table
     * @param dropped rows without a key, by table
     */
    GroupedDataset dataset(Map<String, Long> rows, Map<String, Long> dropped) {
        Surroundings surroundings = new Surroundings(dictionary, takers.others(), problems);
        Groups groups = new Groups(dictionary, surroundings, sorters);
        settle(incidentsById, persons::reportTwice);
        settle(byPerson, person -> persons.settle(person, homes));
        settle(byHousehold, batch -> arrivals(batch, surroundings, groups), arrivals -> {
            arrivals.forEach(groups::add);
            progress.at(Progress.Phase.SORT, groups.householdCount(), households);
        });
        groups.settle(problems);
        Beside beside = Beside.of(dictionary, takers.others(), problems);
        Intake intake = new Intake(rows, dropped, problems.sorted());
        return new GroupedDataset(
                groups, new Dataset(List.of(), surroundings.wardIds(), beside.units(), beside.indicators(), intake));
    }

    private List<Groups.Arrival> arrivals(List<Keyed> batch, Surroundings surroundings, Groups groups) {
        List<Groups.Arrival> arrivals = new ArrayList<>(batch.size());
        for (Keyed home : batch) {
            homes.settle(
                    home,
                    (row, memberships) -> arrivals.add(groups.arrival(
                            surroundings.stranger(row), surroundings.household(row, memberships, problems))));
        }
        return arrivals;
    }

    private static void settle(Sorter sorter, Consumer<Keyed> settling) {
        settle(
                sorter,
                batch -> {
                    batch.forEach(settling);
                    return batch.size();
                },
                done -> {});
    }

    /** Settles what is under the keys of a sorter on all threads; what comes of it is taken in the order of the keys. */
    private static <R> void settle(Sorter sorter, Function<List<Keyed>, R> settling, Consumer<R> taker) {
        try (Sorter.Groups keys = sorter.groups()) {
            Parallel.inOrder(keys.batches(KEYS_AT_ONCE), THREADS, 2 * THREADS, settling, taker::accept);
        }
        sorter.close();
    }

    @Override
    public void close() {
        byPerson.close();
        incidentsById.close();
        byHousehold.close();
    }
}
