package vn.binhxet.intake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Intake;
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
     * Reads a folder of CSV files.
     *
     * @throws IntakeException if the folder or one of its files cannot be used at all
     */
    public Dataset read(Path folder) {
        CsvFolder tables = CsvFolder.of(folder, dictionary);
        Problems problems = new Problems();
        tables.reportStrangers(problems);
        return read(tables::open, problems);
    }

    /**
     * Reads rows that stand in no file, exactly as if they did.
     *
     * @param rows by entity, each the texts of its cells by field; problems tell the entity's table and the place of the
     *     row, from 1
     */
    public Dataset read(Map<String, List<Map<String, String>>> rows) {
        return read(
                entity -> Optional.ofNullable(rows.get(entity.name())).map(some -> new ListTable(entity, some)),
                new Problems());
    }

    private Dataset read(Function<Entity, Optional<Table>> tables, Problems problems) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, Long> read = new TreeMap<>();
        Map<String, Long> dropped = new TreeMap<>();
        AtomicLong count = new AtomicLong();
        for (Entity entity : dictionary.entities()) {
            TableReader reader = new TableReader(entity, problems, () -> step(count.incrementAndGet()));
            Optional<Table> table = tables.apply(entity);
            if (table.isPresent()) {
                try (Table open = table.get()) {
                    rows.put(entity.name(), reader.read(open));
                }
            }
            read.put(entity.table(), reader.read());
            dropped.put(entity.table(), reader.dropped());
        }
        Assembly assembly = new Assembly(dictionary, rows, problems);
        return assembly.dataset(() -> new Intake(read, dropped, problems.sorted()));
    }

    private void step(long rows) {
        if (rows % ROWS_PER_STEP == 0) {
            progress.at(Progress.Phase.READ, rows, 0);
        }
    }
}
