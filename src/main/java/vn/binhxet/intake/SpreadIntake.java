package vn.binhxet.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Intake;

/**
 * The intake of a dataset by many machines, as the one sees it that leads them: what it read itself, what anybody may
 * read, and what comes of it all.
 */
public final class SpreadIntake {
    private static final Set<String> LARGE = Set.of(Dictionary.HOUSEHOLD, Dictionary.MEMBER, Dictionary.INCIDENT);

    private final Dictionary dictionary;
    private final Problems problems;
    private final RowCodec codec = new RowCodec();
    private final Parcels parcels = new Parcels(0);
    private final RowTakers takers;
    private final List<Slice> slices = new ArrayList<>();
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> dropped = new TreeMap<>();
    private final List<String> sampledGroups = new ArrayList<>();
    private final Map<String, Stranger> strangers = new HashMap<>();

    SpreadIntake(Dictionary dictionary, Problems problems) {
        this.dictionary = dictionary;
        this.problems = problems;
        Records byPerson = parcels.on(Parcel.Way.PERSON);
        Records incidents = parcels.on(Parcel.Way.INCIDENT);
        this.takers = new RowTakers(
                new Persons(dictionary, codec, problems, byPerson, incidents),
                new Homes(dictionary, codec, problems, parcels.on(Parcel.Way.HOUSEHOLD)));
    }

    // ---- what is read here, and what is not ----

    /**
     * Leaves a table to others, if it is one file and may be large.
     *
     * @return whether it is left to them
     * @throws IntakeException if the file cannot be used
     */
    boolean leaves(Entity entity, List<Source> sources) {
        if (!LARGE.contains(entity.name()) || sources.size() != 1) {
            return false;
        }
        Source source = sources.get(0);
        source.path().ifPresent(path -> leave(entity, source, path.toAbsolutePath()));
        return source.path().isPresent();
    }

    private void leave(Entity entity, Source source, Path path) {
        took(entity.table(), 0, 0);
        try (Table table = source.open()) {
            Optional<HeadedTable> headed = HeadedTable.of(table, entity);
            if (headed.isPresent()) {
                Table.Row heading = headed.get().heading();
                Columns columns = Columns.match(Columns.Heading.of(entity, table, heading), entity, problems);
                columns.require(Recognition.required(entity));
                boolean isSplit = table instanceof ParquetTable && heading.number() == 0;
                slice(codec.number(columns), path, isSplit ? ParquetTable.rows(path) : List.of(1L));
            }
        }
    }

    private void slice(int table, Path path, List<Long> blocks) {
        int first = 0;
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block) > 0) {
                int end = blocks.size() == 1 ? Integer.MAX_VALUE : block + 1;
                slices.add(new Slice(slices.size(), table, path.toString(), first, end));
                first = end;
            }
        }
    }

    Consumer<Row> taker(Entity entity) {
        Consumer<Row> taker = takers.of(entity);
        return entity.name().equals(Dictionary.HOUSEHOLD)
                ? taker.andThen(row -> sampledGroups.add(row.text("group_id")))
                : taker;
    }

    void took(String table, long read, long without) {
        rows.merge(table, read, Long::sum);
        dropped.merge(table, without, Long::sum);
    }

    /** The parts of files that are left to others. */
    public List<Slice> slices() {
        return List.copyOf(slices);
    }

    /** What was read here, and a record for every group that is listed; asked for once. */
    public List<Parcel> parcels() {
        takers.others().getOrDefault(Dictionary.GROUP, List.of()).forEach(row -> parcels.group(row.text("id")));
        return parcels.take();
    }

    public Blueprint blueprint() {
        return Blueprint.of(codec, takers.others());
    }

    // ---- what comes of it ----

    /** Takes the record of a parcel that tells something. */
    public void take(byte[] record) {
        Told told = told(record);
        if (told instanceof Told.Wrong wrong) {
            problems.add(wrong.problem());
        } else if (told instanceof Stranger stranger) {
            strangers.merge(stranger.group(), stranger, Stranger::and);
        } else if (told instanceof Told.Read read) {
            took(read.table(), read.rows(), read.dropped());
            sampledGroups.addAll(read.groups());
        }
    }

    private static Told told(byte[] record) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(record))) {
            return (Told) in.readObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException otherProgram) {
            throw new IllegalStateException(otherProgram);
        }
    }

    /**
     * The keys of groups at which the households, as far as they were looked at, fall into equal parts.
     *
     * @return ascending; one less than there are parts, or fewer
     */
    public List<byte[]> borders(int parts) {
        List<String> sorted = sampledGroups.stream().sorted().toList();
        List<byte[]> borders = new ArrayList<>();
        String last = "";
        for (int part = 1; part < parts && !sorted.isEmpty(); part++) {
            String border = sorted.get((int) ((long) part * sorted.size() / parts));
            if (border.compareTo(last) > 0) {
                borders.add(Sorter.key(border));
                last = border;
            }
        }
        return borders;
    }

    /** How many rows were read so far, of the households' table. */
    public long households() {
        return rows.getOrDefault(dictionary.entity(Dictionary.HOUSEHOLD).table(), 0L);
    }

    /**
     * What stands beside the groups, once everything told was taken; asked for once.
     *
     * @param groups the ids of all groups
     */
    public Dataset beside(Set<String> groups) {
        Surroundings surroundings = new Surroundings(dictionary, takers.others(), problems);
        surroundings.settle(strangers.values(), groups, problems);
        Beside beside = Beside.of(dictionary, takers.others(), problems);
        Intake intake = new Intake(rows, dropped, problems.sorted());
        return new Dataset(List.of(), surroundings.wardIds(), beside.units(), beside.indicators(), intake);
    }
}
