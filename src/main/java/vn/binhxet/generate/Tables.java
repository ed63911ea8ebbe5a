package vn.binhxet.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;

/** The files of a dataset being written, all open at once. Holds what is common in the group at hand: not shared. */
final class Tables implements Closeable {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Row group;

    private Tables(Row group) {
        this.group = group;
    }

    /**
     * Creates a file with a header for each entity.
     *
     * @throws DirectoryNotEmptyException if the folder holds anything
     */
    static Tables open(Dictionary dictionary, Profile profile, Days days, Path folder, TableFormat format)
            throws IOException {
        Map<Entity, List<RowDraw.Cell>> draws = new LinkedHashMap<>();
        for (Entity entity : dictionary.entities()) {
            draws.put(entity, new DrawReader(dictionary, entity, profile, days).read());
        }
        Files.createDirectories(folder);
        refuseFull(folder);
        Tables tables =
                new Tables(new Row(dictionary.entity(Dictionary.GROUP).fields().size(), null));
        try {
            for (Map.Entry<Entity, List<RowDraw.Cell>> draw : draws.entrySet()) {
                tables.add(draw.getKey(), draw.getValue(), folder, format);
            }
        } catch (IOException | RuntimeException wrong) {
            tables.close();
            throw wrong;
        }
        return tables;
    }

    private static void refuseFull(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
    }

    private void add(Entity entity, List<RowDraw.Cell> cells, Path folder, TableFormat format) throws IOException {
        RowWriter writer = format.open(entity, folder);
        RowDraw draw = new RowDraw(cells, new Row(entity.fields().size(), group));
        tables.put(entity.name(), new Table(entity, draw, group, writer));
    }

    Table of(String entity) {
        return Objects.requireNonNull(tables.get(entity));
    }

    /** The row of the group at hand. */
    Row group() {
        return group;
    }

    @Override
    public void close() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (Table table : tables.values()) {
            try {
                table.close();
            } catch (IOException wrong) {
                failures.add(wrong);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
