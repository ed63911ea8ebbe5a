package vn.binhxet.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Message;

/** A table whose heading has been found: the row near its top that names the most fields; titles above it are passed over. */
final class HeadedTable {
    private static final int TOP = 20;
    private static final int MOST_COLUMNS = 1_000;
    /** Printed forms number their columns below the heading. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\([0-9A-Za-z]{1,3}\\)");

    private final Table table;
    private final Table.Row heading;
    private final Deque<Table.Row> ahead;

    private HeadedTable(Table table, Table.Row heading, Deque<Table.Row> ahead) {
        this.table = table;
        this.heading = heading;
        this.ahead = ahead;
    }

    /**
     * Finds the heading.
     *
     * @return nothing if the table has no rows
     * @throws IntakeException if the heading is wider than any register
     */
    static Optional<HeadedTable> of(Table table, Entity entity) {
        List<Table.Row> top = top(table);
        int best = 0;
        for (int place = 1; place < top.size(); place++) {
            if (named(top.get(place), entity) > named(top.get(best), entity)) {
                best = place;
            }
        }
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Table.Row heading = top.get(best);
        if (heading.cells().size() > MOST_COLUMNS) {
            throw new IntakeException(
                    table.file(),
                    heading.number(),
                    Message.of("intake.wide", heading.cells().size(), MOST_COLUMNS));
        }
        Deque<Table.Row> ahead = new ArrayDeque<>(top.subList(best + 1, top.size()));
        if (!ahead.isEmpty() && isNumbering(ahead.getFirst())) {
            ahead.removeFirst();
        }
        return Optional.of(new HeadedTable(table, heading, ahead));
    }

    /** A table that begins with its heading; no row below it numbers columns. */
    static HeadedTable below(Table table) {
        return new HeadedTable(table, table.next().orElseThrow(), new ArrayDeque<>());
    }

    /** The rows among which a heading is looked for. */
    static List<Table.Row> top(Table table) {
        List<Table.Row> top = new ArrayList<>();
        while (top.size() < TOP) {
            Optional<Table.Row> next = table.next();
            if (next.isEmpty()) {
                break;
            }
            top.add(next.get());
        }
        return top;
    }

    private static int named(Table.Row row, Entity entity) {
        return Columns.named(row, entity).size();
    }

    private static boolean isNumbering(Table.Row row) {
        return row.cells().stream()
                .map(Cell::trimmed)
                .allMatch(text -> text.isEmpty() || COLUMN_NUMBER.matcher(text).matches());
    }

    Table table() {
        return table;
    }

    Table.Row heading() {
        return heading;
    }

    Optional<Table.Row> next() {
        return ahead.isEmpty() ? table.next() : Optional.of(ahead.removeFirst());
    }
}
