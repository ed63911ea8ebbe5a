package vn.binhxet.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;

/** Rows that are already in memory, with a column for every field; what a row leaves out is blank. */
final class ListTable implements Table {
    private final Entity entity;
    private final List<Map<String, String>> rows;
    private int next;

    ListTable(Entity entity, List<Map<String, String>> rows) {
        this.entity = entity;
        this.rows = rows;
    }

    @Override
    public String file() {
        return entity.table();
    }

    @Override
    public List<String> headings() {
        return entity.fields().stream().map(Field::name).toList();
    }

    @Override
    public Optional<Row> next() {
        if (next == rows.size()) {
            return Optional.empty();
        }
        Map<String, String> row = rows.get(next++);
        return Optional.of(new Row(
                next,
                entity.fields().stream()
                        .map(field -> row.getOrDefault(field.name(), ""))
                        .toList()));
    }

    @Override
    public void close() {}
}
