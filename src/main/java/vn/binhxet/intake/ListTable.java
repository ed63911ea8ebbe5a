package vn.binhxet.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Entity;

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
    public boolean isSheet() {
        return false;
    }

    @Override
    public Optional<Row> next() {
        if (next > rows.size()) {
            return Optional.empty();
        }
        return Optional.of(Row.of(next, cells(next++)));
    }

    /** The heading as row 0, then what is there. */
    private List<String> cells(int number) {
        return entity.fields().stream()
                .map(field -> number == 0 ? field.name() : rows.get(number - 1).getOrDefault(field.name(), ""))
                .toList();
    }

    @Override
    public void close() {}
}
