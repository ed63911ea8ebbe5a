package vn.binhxet.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;

/** Reads a dataset with the vocabulary of a dictionary. */
public final class DatasetReader {
    private static final int ROWS_PER_STEP = 5_000;

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
                        List.of(new Source(entity.table(), List.of(entity.table()), () -> new ListTable(entity, own))));
            }
        }
        return read(sources, new Problems());
    }

    private Dataset read(Sources sources) {
        Problems problems = new Problems();
        Map<String, List<Source>> recognised = new Recognition(dictionary, problems).of(sources.all());
        refuseNone(sources, recognised, problems);
        return read(recognised, problems);
    }

    private Dataset read(Map<String, List<Source>> sources, Problems problems) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, Long> read = new TreeMap<>();
        Map<String, Long> dropped = new TreeMap<>();
        AtomicLong count = new AtomicLong();
        for (Entity entity : dictionary.entities()) {
            long before = count.get();
            TableReader reader = new TableReader(entity, problems, () -> step(count.incrementAndGet()));
            List<Row> merged = merged(entity, sources.getOrDefault(entity.name(), List.of()), reader, problems);
            List<Row> kept = new Completion(entity, problems).of(merged);
            rows.put(entity.name(), kept);
            read.put(entity.table(), count.get() - before);
            dropped.put(entity.table(), (long) merged.size() - kept.size());
        }
        Assembly assembly = new Assembly(dictionary, rows, problems);
        return assembly.dataset(() -> new Intake(read, dropped, problems.sorted()));
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

    private static List<Row> merged(Entity entity, List<Source> sources, TableReader reader, Problems problems) {
        List<Field> required = Recognition.required(entity);
        List<Field> needed = sources.size() == 1 ? required : List.of(Merge.firstKey(entity));
        List<TableReader.Content> contents = new ArrayList<>();
        for (Source source : sources) {
            try (Table table = source.open()) {
                reader.read(table, needed).ifPresent(contents::add);
            }
        }
        for (Field field : required) {
            if (contents.stream().noneMatch(content -> content.columns().has(field))) {
                contents.stream().findFirst().ifPresent(first -> first.columns().require(List.of(field)));
            }
        }
        List<List<Row>> tables =
                contents.stream().map(TableReader.Content::rows).toList();
        return tables.size() == 1 ? tables.get(0) : new Merge(entity, problems).of(tables);
    }

    private void step(long rows) {
        if (rows % ROWS_PER_STEP == 0) {
            progress.at(Progress.Phase.READ, rows, 0);
        }
    }
}
