package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.binhxet.model.Entity;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.FactsWriter;

/** Rows as bytes, and back, with the places that they came from. For many threads. */
final class RowCodec {
    private final List<Columns> tables = new CopyOnWriteArrayList<>();

    RowCodec() {}

    /** @param tables by number */
    RowCodec(List<Columns> tables) {
        this.tables.addAll(tables);
    }

    /** The tables by number, as far as they are known. */
    List<Columns> tables() {
        return List.copyOf(tables);
    }

    void write(Row row, FactsWriter writer) {
        writeOrigins(row.origins(), writer);
        writer.row(row.values().build());
    }

    void writeOrigins(List<Row.Origin> origins, FactsWriter writer) {
        writer.number(origins.size());
        for (Row.Origin origin : origins) {
            writer.number(number(origin.columns()));
            writer.number(origin.number());
        }
    }

    Row read(Entity entity, FactsReader reader) {
        List<Row.Origin> origins = readOrigins(reader);
        return new Row(origins, reader.edit(entity));
    }

    List<Row.Origin> readOrigins(FactsReader reader) {
        List<Row.Origin> origins = new ArrayList<>(1);
        for (long left = reader.number(); left > 0; left--) {
            origins.add(new Row.Origin(tables.get((int) reader.number()), reader.number()));
        }
        return origins;
    }

    int number(Columns columns) {
        int known = known(columns);
        return known < 0 ? added(columns) : known;
    }

    private int known(Columns columns) {
        for (int number = tables.size() - 1; number >= 0; number--) {
            if (tables.get(number) == columns) {
                return number;
            }
        }
        return -1;
    }

    /** Tables are known by the order in which their first row came. */
    private synchronized int added(Columns columns) {
        int known = known(columns);
        if (known >= 0) {
            return known;
        }
        tables.add(columns);
        return tables.size() - 1;
    }
}
