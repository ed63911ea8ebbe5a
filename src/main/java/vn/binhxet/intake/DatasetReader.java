package vn.binhxet.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;

/** Reads a dataset with the vocabulary of a dictionary. */
public final class DatasetReader {
    private static final int ROWS_PER_STEP = 5_000;
    /** Households and their members: all others are small. */
    private static final int TABLES_AT_ONCE = 2;
    /** Rows that are in memory already stay there. */
    private static final Sorters IN_MEMORY = new Sorters(Path.of("."), Long.MAX_VALUE);

    private final Dictionary dictionary;
    private final Progress progress;

    public DatasetReader(Dictionary dictionary, Progress progress) {
        this.dictionary = dictionary;
        this.progress = progress;
    }

    /**
     * Reads a workbook, a JSON document, a folder, or a database.
     *
     * @param place a path, or a JDBC address
     * @throws IntakeException if it, or one of its files, cannot be used at all
     */
    public Dataset read(String place) {
        if (!isDatabase(place)) {
            return read(Path.of(place));
        }
        try (Sources sources = Sources.of(place, dictionary)) {
            return read(sources);
        }
    }

    /** Whether a dataset stands in a database and not in files. */
    public static boolean isDatabase(String place) {
        return place.startsWith(SqlTables.ADDRESS);
    }

    /**
     * Reads a workbook, a JSON document, or a folder of CSV files, workbooks and documents.
     *
     * @throws IntakeException if it, or one of its files, cannot be used at all
     */
    public Dataset read(Path place) {
        try (Sources sources = Sources.in(place)) {
            return read(sources);
        }
    }

    /**
     * Reads a JSON document that stands in no file.
     *
     * @param name what it is called in problems
     * @throws IntakeException if it cannot be used at all
     */
    public Dataset read(String name, byte[] document) {
        try (Sources sources = Sources.of(name, document)) {
            return read(sources);
        }
    }

    /**
     * Reads rows that stand in no file, exactly as if they did.
     *
     * @param rows by entity, each the texts of its cells by field; problems tell the entity's table and the place of the
     *     row, from 1
     */
    public Dataset read(Map<String, List<Map<String, String>>> rows) {
        Map<String, List<Source>> sources = new LinkedHashMap<>();
        for (Entity entity : dictionary.entities()) {
            List<Map<String, String>> own = rows.get(entity.name());
            if (own != null) {
                sources.put(
                        entity.name(),
                        List.of(new Source(
                                entity.table(), List.of(entity.table()), true, () -> new ListTable(entity, own))));
            }
        }
        return open(sources, new Problems(), IN_MEMORY).whole();
    }

    private Dataset read(Sources sources) {
        return open(sources, IN_MEMORY).whole();
    }

    /**
     * Reads a dataset of any size as {@link #read(String)} does, and puts it in order on the disk where it does not fit
     * in memory.
     *
     * @param sorting a folder for that, which is made when it is needed
     */
    public GroupedDataset open(String place, Path sorting) {
        return open(place, Sorters.in(sorting));
    }

    GroupedDataset open(String place, Sorters sorters) {
        try (Sources sources = sources(place)) {
            return open(sources, sorters);
        }
    }

    private GroupedDataset open(Sources sources, Sorters sorters) {
        Problems problems = new Problems();
        return open(recognised(sources, problems), problems, sorters);
    }

    private Map<String, List<Source>> recognised(Sources sources, Problems problems) {
        Map<String, List<Source>> recognised = new Recognition(dictionary, problems).of(sources.all());
        refuseNone(sources, recognised, problems);
        return recognised;
    }

    /**
     * Reads of a dataset what must be read in one place; the large files, where a table has only one, are left to
     * whoever takes a part of the work.
     *
     * @param place a path that leads every machine to the same files, or a JDBC address
     * @throws IntakeException if it, or one of its files, cannot be used at all
     */
    public SpreadIntake spread(String place) {
        Problems problems = new Problems();
        SpreadIntake intake = new SpreadIntake(dictionary, problems);
        AtomicLong count = new AtomicLong();
        try (Sources sources = sources(place)) {
            Map<String, List<Source>> recognised = recognised(sources, problems);
            for (Entity entity : dictionary.entities()) {
                List<Source> own = recognised.getOrDefault(entity.name(), List.of());
                if (!intake.leaves(entity, own)) {
                    Counted counted = read(entity, own, problems, intake.taker(entity), count);
                    intake.took(counted.name(), counted.rows(), counted.dropped());
                }
            }
        }
        return intake;
    }

    private Sources sources(String place) {
        return isDatabase(place) ? Sources.of(place, dictionary) : Sources.in(Path.of(place));
    }

    private GroupedDataset open(Map<String, List<Source>> sources, Problems problems, Sorters sorters) {
        boolean areAlone = sources.values().stream().flatMap(List::stream).allMatch(Source::isAlone);
        AtomicLong count = new AtomicLong();
        try (Gathering gathering = new Gathering(dictionary, problems, progress, sorters)) {
            List<Counted> counted = Parallel.map(
                    List.copyOf(dictionary.entities()),
                    areAlone ? TABLES_AT_ONCE : 1,
                    entity -> read(
                            entity,
                            sources.getOrDefault(entity.name(), List.of()),
                            problems,
                            gathering.taker(entity),
                            count));
            Map<String, Long> rows = new TreeMap<>();
            Map<String, Long> dropped = new TreeMap<>();
            counted.forEach(table -> {
                rows.put(table.name(), table.rows());
                dropped.put(table.name(), table.dropped());
            });
            return gathering.dataset(rows, dropped);
        }
    }

    /** How many rows a table had, and how many of them had no key. */
    private record Counted(String name, long rows, long dropped) {}

    private Counted read(
            Entity entity, List<Source> sources, Problems problems, Consumer<Row> taker, AtomicLong count) {
        long[] rows = {0};
        long[] dropped = {0};
        TableReader reader = new TableReader(entity, problems, () -> {
            rows[0]++;
            step(count.incrementAndGet());
        });
        Completion completion = new Completion(entity, problems);
        merged(entity, sources, reader, problems, row -> {
            if (completion.keeps(row)) {
                taker.accept(row);
            } else {
                dropped[0]++;
            }
        });
        return new Counted(entity.table(), rows[0], dropped[0]);
    }

    private void refuseNone(Sources sources, Map<String, List<Source>> recognised, Problems problems) {
        if (recognised.isEmpty()) {
            List<String> tables = dictionary.entities().stream()
                    .map(entity -> entity.table() + Sources.TEXT)
                    .toList();
            throw new IntakeException(sources.place(), 0, Message.of("intake.noTables", String.join(", ", tables)));
        }
        if (!recognised.containsKey(Dictionary.HOUSEHOLD)) {
            String table = dictionary.entity(Dictionary.HOUSEHOLD).table();
            problems.warn(Place.of(sources.missing(table)), "", Message.of("intake.noHouseholds"));
        }
    }

    private static void merged(
            Entity entity, List<Source> sources, TableReader reader, Problems problems, Consumer<Row> taker) {
        List<Field> required = Recognition.required(entity);
        if (sources.size() == 1) {
            try (Table table = sources.get(0).open()) {
                reader.read(table, required, taker);
            }
            return;
        }
        List<Columns> columns = new ArrayList<>();
        List<List<Row>> tables = new ArrayList<>();
        for (Source source : sources) {
            List<Row> rows = new ArrayList<>();
            try (Table table = source.open()) {
                reader.read(table, List.of(Merge.firstKey(entity)), rows::add).ifPresent(own -> {
                    columns.add(own);
                    tables.add(rows);
                });
            }
        }
        for (Field field : required) {
            if (columns.stream().noneMatch(one -> one.has(field))) {
                columns.stream().findFirst().ifPresent(first -> first.require(List.of(field)));
            }
        }
        List<Row> merged = tables.size() == 1 ? tables.get(0) : new Merge(entity, problems).of(tables);
        merged.forEach(taker);
    }

    private void step(long rows) {
        if (rows % ROWS_PER_STEP == 0) {
            progress.at(Progress.Phase.READ, rows, 0);
        }
    }
}
