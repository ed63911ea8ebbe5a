package vn.binhxet.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;

/** One connection to the database of a ledger: what SQLite and PostgreSQL do differently stands in the subclasses. */
abstract class Database implements AutoCloseable {
    /** What is said where there is no ledger yet. */
    static final String NONE = "ledger.none";

    private static final String NEWEST = "1";

    private final Connection connection;
    private final Statements statements;

    Database(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /** Where a ledger is: a file, or a JDBC address of PostgreSQL or SQLite. */
    enum Use {
        /** it must exist and is not changed */
        READ,
        /** it is made where there is none */
        WRITE
    }

    /** @throws LedgerException if it cannot be opened */
    static Database open(String address, Use use) {
        return PostgresDatabase.isAddress(address)
                ? PostgresDatabase.open(address, use)
                : SqliteDatabase.open(SqliteDatabase.file(address), use);
    }

    /** Reads a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something done as a whole or not at all. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    final Connection connection() {
        return connection;
    }

    /** Rows of one table, written together. */
    interface Bulk {
        void add(@Nullable Object... values) throws SQLException;

        void write() throws SQLException;
    }

    abstract Bulk bulk(String table, List<String> columns) throws SQLException;

    /** Only one process writes at a time; given back when closed, or when the process dies. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @return nothing where somebody else is writing */
    abstract java.util.Optional<Turn> turn();

    /** Runs some work in one transaction, and makes what it overwrote unreadable in the files too. */
    abstract <T> T forgetting(Work<T> work) throws SQLException;

    /** What went wrong, in words that help. */
    abstract Message explain(SQLException failure);

    /** That there is something else where the ledger should be. */
    abstract Message isNoLedger();

    abstract Map<String, String> dialect();

    abstract Flyway flyway();

    /** Brings the tables to the newest version. */
    final void migrate() throws SQLException {
        try {
            if (!isNewest()) {
                flyway().migrate();
            }
        } catch (FlywayException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException known) {
                    throw known;
                }
            }
            throw new LedgerException(isNoLedger());
        }
    }

    final boolean isNewest() throws SQLException {
        try {
            return query(
                            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank",
                            row -> row.getString(1))
                    .contains(NEWEST);
        } catch (SQLException noTable) {
            return false;
        }
    }

    final Flyway flyway(String url, String user, String password) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:vn/binhxet/ledger")
                .placeholders(dialect())
                .load();
    }

    /**
     * Whether a commit waits until it is on the disk. Rows that are no record yet need not wait: the commit that makes
     * them one waits for all of them.
     */
    abstract void waitForDisk(boolean isWaiting) throws SQLException;

    /** Writes a copy as of this moment into a new file. */
    abstract void copy(Path target) throws SQLException;

    /** Another connection to the same database, to read with. */
    abstract Database again();

    /**
     * A number of a row. SQLite keeps larger ones than this program writes: cut off, they would look like others.
     *
     * @throws LedgerException if it is such a number
     */
    static int number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        if (number != (int) number) {
            throw LedgerException.forged(Message.of("ledger.unreadable", number));
        }
        return (int) number;
    }

    final <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException {
        return statements.use(
                sql,
                statement -> {
                    List<T> rows = new ArrayList<>();
                    try (ResultSet found = statement.executeQuery()) {
                        while (found.next()) {
                            rows.add(reader.read(found));
                        }
                    }
                    return rows;
                },
                values);
    }

    final int update(String sql, Object... values) throws SQLException {
        // A kept statement that changed rows still counts as running for SQLite, which then cleans no file.
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Runs some work in one transaction. */
    final <T> T together(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            T result;
            boolean isDone = false;
            try {
                result = work.run();
                connection.commit();
                isDone = true;
            } finally {
                if (!isDone) {
                    giveUp();
                }
            }
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** The failure that led here says more than another one now; nothing is committed either way. */
    private void giveUp() {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            // a database that is full has rolled back already
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            // the connection is lost
        }
    }

    /** What a new connection needs before it is used. */
    @FunctionalInterface
    interface Preparation {
        void run() throws SQLException;
    }

    /** Makes a new connection ready for use; where that fails it is closed. */
    final void prepare(Preparation preparation) throws SQLException {
        boolean isReady = false;
        try {
            preparation.run();
            isReady = true;
        } finally {
            if (!isReady) {
                close();
            }
        }
    }

    /** Runs some reading. */
    final <T> T read(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    final LedgerException failed(SQLException failure) {
        return new LedgerException(explain(failure));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // everything worth keeping is committed
        }
    }
}
