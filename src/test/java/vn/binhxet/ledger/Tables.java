package vn.binhxet.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a ledger, read past the program. */
final class Tables {
    static final List<String> ALL =
            List.of("ledger", "rule_files", "review", "residential_group", "sheaf", "personal", "event");

    private Tables() {}

    /** Every row of every table as text, the columns named last left out. */
    static Map<String, List<String>> rows(String address, List<String> tables, String... without) {
        Set<String> left = Set.of(without);
        Map<String, List<String>> all = new LinkedHashMap<>();
        try (Connection connection = Store.connect(address);
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
                    List<String> rows = new ArrayList<>();
                    while (found.next()) {
                        rows.add(row(found, left));
                    }
                    Collections.sort(rows);
                    all.put(table, rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return all;
    }

    private static String row(ResultSet found, Set<String> without) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (!without.contains(columns.getColumnName(column))) {
                Object value = found.getObject(column);
                row.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                        .append('|');
            }
        }
        return row.toString();
    }

    static long count(String address, String sql) {
        try (Connection connection = Store.connect(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** How many households are written, whether or not they are a record yet. */
    static final String HOUSEHOLDS = "SELECT coalesce(sum(household_count), 0) FROM sheaf";

    static void change(String address, String sql) {
        try (Connection connection = Store.connect(address);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
