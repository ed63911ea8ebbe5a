package vn.binhxet.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;

/** Reads one table into rows of facts: bad values become unknown. */
final class TableReader {
    /** The key of the row that shows how a template is filled in. */
    static final String EXAMPLE = "VÍ DỤ";

    private static final String EXAMPLE_KEY = Columns.key(EXAMPLE);

    private final Entity entity;
    private final List<Field> ids;
    private final Facts blank;
    private final LastCells last;
    private final Problems problems;
    private final Runnable afterRow;

    TableReader(Entity entity, Problems problems, Runnable afterRow) {
        this.entity = entity;
        this.ids = entity.fields().stream()
                .filter(field -> field.type() == FieldType.ID)
                .toList();
        this.blank = blank(entity);
        this.last = new LastCells(entity);
        this.problems = problems;
        this.afterRow = afterRow;
    }

    /**
     * Reads a table to its end.
     *
     * @param required the fields without which it cannot be used
     * @param taker is given each row
     * @return which column holds which field; nothing if the table is empty
     * @throws IntakeException if a required field has no column, or the table cannot be read
     */
    Optional<Columns> read(Table table, List<Field> required, Consumer<Row> taker) {
        Optional<HeadedTable> headed = HeadedTable.of(table, entity);
        if (headed.isEmpty()) {
            return Optional.empty();
        }
        Columns columns =
                Columns.match(Columns.Heading.of(entity, table, headed.get().heading()), entity, problems);
        columns.require(required);
        for (Optional<Table.Row> next = headed.get().next();
                next.isPresent();
                next = headed.get().next()) {
            read(columns, next.get(), taker);
        }
        table.report(problems);
        return Optional.of(columns);
    }

    /** Reads one row below the heading. */
    void read(Columns columns, Table.Row cells, Consumer<Row> taker) {
        Row row = row(columns, cells);
        if (isExample(row)) {
            problems.warn(columns.place(row.number()), "", Message.of("intake.example", EXAMPLE));
        } else {
            taker.accept(row);
            afterRow.run();
        }
    }

    /** A row with no cell filled in; a blank that means no is kept apart from a written "no". */
    private static Facts blank(Entity entity) {
        Facts.Builder row = new Facts.Builder(entity);
        for (Field field : entity.fields()) {
            if (field.blank() == Field.Blank.NO) {
                row.code(field, Facts.MISSING);
            }
        }
        return row.build();
    }

    private Row row(Columns columns, Table.Row cells) {
        Row row = new Row(List.of(new Row.Origin(columns, cells.number())), blank.edit());
        int width = Math.min(cells.cells().size(), columns.count());
        for (int column = 0; column < width; column++) {
            Field field = columns.field(column);
            if (field != null) {
                read(field, column, cells, row);
            }
        }
        if (cells.cells().size() > columns.count()) {
            problems.warn(columns.place(cells.number()), "", Message.of("intake.extraCells", columns.count()));
        }
        return row;
    }

    private void read(Field field, int column, Table.Row cells, Row row) {
        String cell = cells.cells().get(column);
        boolean isRepeated = cells.isPlain() && last.repeat(field, cell, row.values());
        String text = isRepeated ? "" : Cell.trimmed(cell);
        if (!text.isEmpty()) {
            wrong(field, text, column, cells, row)
                    .ifPresentOrElse(
                            wrong -> problems.clear(
                                    row.place(field), field, text, Message.of("cell.unreadable", field.label(), wrong)),
                            () -> last.keep(field, cell, row.values()));
        }
    }

    private static Optional<Message> wrong(Field field, String text, int column, Table.Row cells, Row row) {
        if (cells.fromAbove().contains(column) && field.type() != FieldType.ID) {
            return Optional.of(Message.of("cell.merged"));
        }
        Message wrong = cells.wrong().get(column);
        return wrong == null ? Cell.read(field, text, row.values()) : Optional.of(wrong);
    }

    private boolean isExample(Row row) {
        for (Field field : ids) {
            String text = row.values().text(field);
            boolean mayBe = text != null && text.regionMatches(true, 0, EXAMPLE, 0, 1);
            if (mayBe && Columns.key(String.valueOf(text)).equals(EXAMPLE_KEY)) {
                return true;
            }
        }
        return false;
    }
}
