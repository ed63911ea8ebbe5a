package vn.binhxet.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.binhxet.model.Message;

/** A ledger on a PostgreSQL server. */
final class PostgresDatabase extends Database {
    private static final String PREFIX = "jdbc:postgresql:";
    /** "binhxet" as a number: the advisory lock of whoever writes. */
    private static final long TURN = 0x62696e68786574L;

    private final String address;

    private PostgresDatabase(String address, Connection connection) {
        super(connection);
        this.address = address;
    }

    static boolean isAddress(String address) {
        return address.startsWith(PREFIX);
    }

    static PostgresDatabase open(String address, Use use) {
        try {
            PostgresDatabase database = new PostgresDatabase(address, DriverManager.getConnection(address));
            database.prepare(() -> {
                if (use == Use.WRITE && !database.isNewest()) {
                    database.migrateAlone();
                }
                if (use == Use.READ) {
                    database.refuseEmpty();
                    database.connection().setReadOnly(true);
                }
            });
            return database;
        } catch (SQLException failed) {
            throw new LedgerException(explain(failed, address));
        }
    }

    private void migrateAlone() throws SQLException {
        query("SELECT pg_advisory_lock(?)", row -> 0, TURN);
        try {
            migrate();
        } finally {
            query("SELECT pg_advisory_unlock(?)", row -> 0, TURN);
        }
    }

    private void refuseEmpty() throws SQLException {
        if (query("SELECT to_regclass('event')", row -> row.getString(1)).contains(null)) {
            throw new LedgerException(Message.of(NONE, shown(address)));
        }
    }

    @Override
    void waitForDisk(boolean isWaiting) throws SQLException {
        update("SET synchronous_commit = " + (isWaiting ? "on" : "off"));
    }

    @Override
    Database again() {
        return open(address, Use.READ);
    }

    @Override
    Flyway flyway() {
        return flyway(address, "", "");
    }

    @Override
    Map<String, String> dialect() {
        return Map.of("bytes", "BYTEA", "strict", "", "clustered", "");
    }

    /** COPY: several times faster than inserting. */
    @Override
    Bulk bulk(String table, List<String> columns) {
        String copy = "COPY " + table + " (" + String.join(",", columns) + ") FROM STDIN";
        StringBuilder rows = new StringBuilder();
        return new Bulk() {
            @Override
            public void add(@Nullable Object... values) {
                for (int i = 0; i < values.length; i++) {
                    rows.append(i == 0 ? "" : "\t");
                    append(values[i], rows);
                }
                rows.append('\n');
            }

            @Override
            public void write() throws SQLException {
                try {
                    connection()
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    copy,
                                    new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
                } catch (IOException lost) {
                    throw new SQLException("connection lost", "08006", lost);
                }
                rows.setLength(0);
            }
        };
    }

    private static void append(@Nullable Object value, StringBuilder row) {
        if (value instanceof byte[] bytes) {
            row.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            return;
        }
        if (value == null) {
            row.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(letter);
            }
        }
    }

    @Override
    Optional<Turn> turn() {
        boolean isMine = read(() -> query("SELECT pg_try_advisory_lock(?)", row -> row.getBoolean(1), TURN))
                .get(0);
        return isMine ? Optional.of(this::giveBack) : Optional.empty();
    }

    private void giveBack() {
        try {
            query("SELECT pg_advisory_unlock(?)", row -> 0, TURN);
        } catch (SQLException connectionLost) {
            // the server gave the lock back with the connection
        }
    }

    @Override
    <T> T forgetting(Work<T> work) throws SQLException {
        T result = together(work);
        update("VACUUM FULL personal");
        return result;
    }

    @Override
    void copy(Path target) {
        throw new RefusalException(Message.of("backup.postgres"));
    }

    @Override
    Message isNoLedger() {
        return Message.of("ledger.corrupt", shown(address));
    }

    @Override
    Message explain(SQLException failure) {
        return explain(failure, address);
    }

    private static Message explain(SQLException failure, String address) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Message.of("ledger.connection", shown(address));
        }
        if (state.startsWith("28")) {
            return Message.of("ledger.login", shown(address));
        }
        if (state.startsWith("3D")) {
            return Message.of("ledger.noDatabase", shown(address));
        }
        if (state.startsWith("53")) {
            return Message.of("ledger.full", shown(address));
        }
        return Message.of("ledger.failed", shown(address), "SQLSTATE " + state);
    }

    /** Without what stands after the question mark: there may be a password. */
    static String shown(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }
}
