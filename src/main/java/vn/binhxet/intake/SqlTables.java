package vn.binhxet.intake;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Message;

/** The tables and views of a database that are called like those of a dataset; others are left alone. */
final class SqlTables implements Closeable {
    static final String ADDRESS = "jdbc:";

    /** A file that is missing would be made. */
    private static final String FILE = "jdbc:sqlite:";

    private final Connection connection;
    private final String name;

    private SqlTables(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /**
     * Opens a database to read.
     *
     * @param address JDBC address; its user and password are never told
     * @throws IntakeException if it cannot be reached
     */
    static SqlTables open(String address) {
        String name = address.split("[?;]", 2)[0].replaceAll("//[^/@]*@", "//");
        if (name.startsWith(FILE) && !Files.exists(Path.of(name.substring(FILE.length())))) {
            throw new IntakeException(name, 0, Message.of("intake.noFolder"));
        }
        try {
            Connection connection = DriverManager.getConnection(address);
            connection.setReadOnly(!name.startsWith(FILE));
            connection.setAutoCommit(false);
            return new SqlTables(connection, name);
        } catch (SQLException failed) {
            throw unreachable(name, failed);
        }
    }

    static IntakeException unreachable(String name, SQLException failed) {
        String state = failed.getSQLState();
        return new IntakeException(name, 0, Message.of("intake.sql", state == null ? "?" : state));
    }

    String name() {
        return name;
    }

    /** Ordered by name. */
    List<Source> of(Dictionary dictionary) {
        List<String> wanted =
                dictionary.entities().stream().map(entity -> entity.table()).toList();
        List<Source> sources = new ArrayList<>();
        try {
            DatabaseMetaData database = connection.getMetaData();
            try (ResultSet tables = database.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "VIEW"})) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    String lower = table.toLowerCase(Locale.ROOT);
                    if (wanted.stream().anyMatch(known -> lower.equals(known) || lower.startsWith(known + "_"))) {
                        sources.add(new Source(
                                name + Workbook.SHEET + table,
                                List.of(lower.replace('_', '-')),
                                false,
                                () -> SqlTable.open(connection, name, table)));
                    }
                }
            }
        } catch (SQLException failed) {
            throw unreachable(name, failed);
        }
        return sources;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // nothing was changed
        }
    }
}
