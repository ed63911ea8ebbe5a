package vn.binhxet.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of a database, ordered by its first column. */
final class SqlTable implements Table {
    private static final int ROWS_AT_ONCE = 5_000;

    private final String database;
    private final String file;
    private final Statement statement;
    private final ResultSet found;
    private final List<String> headings;
    private long row;

    private SqlTable(String database, String table, Statement statement, ResultSet found) throws SQLException {
        this.database = database;
        this.file = database + Workbook.SHEET + table;
        this.statement = statement;
        this.found = found;
        ResultSetMetaData columns = found.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        this.headings = List.copyOf(names);
    }

    static SqlTable open(Connection connection, String database, String table) {
        try {
            Statement statement = connection.createStatement();
            statement.setFetchSize(ROWS_AT_ONCE);
            String quoted = '"' + table.replace("\"", "\"\"") + '"';
            return new SqlTable(
                    database, table, statement, statement.executeQuery("SELECT * FROM " + quoted + " ORDER BY 1"));
        } catch (SQLException failed) {
            throw SqlTables.unreachable(database, failed);
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean isSheet() {
        return false;
    }

    /** The heading as row 0, then the rows from 1. */
    @Override
    public Optional<Row> next() {
        if (row == 0) {
            return Optional.of(Row.of(row++, headings));
        }
        try {
            if (!found.next()) {
                return Optional.empty();
            }
            List<String> cells = new ArrayList<>(headings.size());
            for (int column = 1; column <= headings.size(); column++) {
                cells.add(text(found.getObject(column)));
            }
            return Optional.of(Row.of(row++, cells));
        } catch (SQLException failed) {
            throw SqlTables.unreachable(database, failed);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Timestamp time
                ? time.toLocalDateTime().toLocalDate().toString()
                : value.toString();
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException alreadyGone) {
            // nothing was changed
        }
    }
}
