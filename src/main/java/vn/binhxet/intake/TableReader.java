package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** Reads one table into rows of facts: bad values become unknown, rows without a key are dropped. */
final class TableReader {
    private final Entity entity;
    private final Problems problems;
    private final Runnable afterRow;
    private long read;
    private long dropped;

    TableReader(Entity entity, Problems problems, Runnable afterRow) {
        this.entity = entity;
        this.problems = problems;
        this.afterRow = afterRow;
    }

    long read() {
        return read;
    }

    long dropped() {
        return dropped;
    }

    List<Row> read(Table table) {
        List<Row> rows = new ArrayList<>();
        if (table.headings().isEmpty()) {
            return rows;
        }
        Columns columns = Columns.match(table, entity, problems);
        for (Optional<Table.Row> next = table.next(); next.isPresent(); next = table.next()) {
            Row row = new Row(table.file(), next.get().number(), columns, new Facts.Builder(entity));
            read++;
            if (isKept(row, next.get().cells())) {
                clearParts(row);
                rows.add(row);
            } else {
                dropped++;
            }
            afterRow.run();
        }
        return rows;
    }

    private boolean isKept(Row row, List<String> cells) {
        for (int column = 0; column < Math.min(cells.size(), row.columns().count()); column++) {
            Field field = row.columns().field(column);
            String text = field == null ? "" : Cell.trimmed(cells.get(column));
            if (field != null && !text.isEmpty()) {
                read(row, column, field, text);
            }
        }
        if (cells.size() > row.columns().count()) {
            problems.warn(
                    row.file(),
                    row.number(),
                    "",
                    "",
                    Message.of("intake.extraCells", row.columns().count()));
        }
        for (Field field : entity.fields()) {
            if (field.required() && !row.values().isKnown(field)) {
                problems.drop(
                        row.file(),
                        row.number(),
                        row.heading(field),
                        field,
                        "",
                        Message.of("intake.noKey", field.label()));
                return false;
            }
        }
        return true;
    }

    private void read(Row row, int column, Field field, String text) {
        Optional<Message> wrong = Cell.read(field, text, row.values());
        if (wrong.isPresent()) {
            problems.clear(
                    row.file(),
                    row.number(),
                    row.columns().heading(column),
                    field,
                    text,
                    Message.of("cell.unreadable", field.label(), wrong.get()));
        }
    }

    /** A part greater than its whole: neither can be trusted. */
    private void clearParts(Row row) {
        List<Field> untrusted = new ArrayList<>();
        for (Field part : entity.fields()) {
            String name = part.whole();
            if (name == null || name.startsWith(Dictionary.GROUP + ".")) {
                continue;
            }
            Field whole = entity.require(name);
            if (row.values().isKnown(part)
                    && row.values().isKnown(whole)
                    && row.values().coded(part) > row.values().coded(whole)) {
                reportPart(row, part, whole, row.values().coded(whole));
                untrusted.add(part);
                untrusted.add(whole);
            }
        }
        untrusted.forEach(row.values()::clear);
    }

    private void reportPart(Row row, Field part, Field whole, long most) {
        long value = row.values().coded(part);
        Message message = Message.of("intake.part", part.label(), value, whole.label(), most);
        problems.clear(row.file(), row.number(), row.heading(part), part, Long.toString(value), message);
        problems.clear(row.file(), row.number(), row.heading(whole), whole, Long.toString(most), message);
    }
}
