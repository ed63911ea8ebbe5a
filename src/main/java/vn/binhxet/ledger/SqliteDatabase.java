package vn.binhxet.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.binhxet.model.Message;

/** A ledger in one file, with no server. A commit is on the disk when it returns. */
final class SqliteDatabase extends Database {
    private static final String PREFIX = "jdbc:sqlite:";
    private static final int PATIENCE_MILLIS = 60_000;

    /** The turns of this process: to open a lock file a second time and close it would give the first lock away. */
    private static final Set<Path> TURNS = ConcurrentHashMap.newKeySet();

    private final Path file;

    private SqliteDatabase(Path file, Connection connection) {
        super(connection);
        this.file = file;
    }

    static Path file(String address) {
        return Path.of(address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : address);
    }

    /** Loads the driver and its library; a failure shows again where it matters. */
    static void warmUp() {
        try (Connection memory = config(Use.READ).createConnection(PREFIX + ":memory:")) {
            memory.createStatement().close();
        } catch (SQLException failed) {
            // told when a ledger is opened
        }
    }

    static SqliteDatabase open(Path file, Use use) {
        try {
            if (Files.isDirectory(file)) {
                throw new LedgerException(Message.of("ledger.readOnly", file));
            }
            if (use == Use.READ && (!Files.exists(file) || Files.size(file) == 0)) {
                throw new LedgerException(Message.of(NONE, file));
            }
            Path parent = file.toAbsolutePath().getParent();
            if (use == Use.WRITE && parent != null) {
                Files.createDirectories(parent);
            }
            SqliteDatabase database = new SqliteDatabase(file, connect(file, use));
            database.prepare(() -> {
                if (use == Use.WRITE && !database.isNewest()) {
                    database.migrateAlone();
                }
                database.refuseOther();
            });
            return database;
        } catch (SQLException failed) {
            throw new LedgerException(explain(failed, file));
        } catch (IOException failed) {
            throw new LedgerException(Message.of("ledger.readOnly", file));
        }
    }

    private static Connection connect(Path file, Use use) throws SQLException {
        if (use == Use.WRITE || Files.isWritable(file.toAbsolutePath().getParent())) {
            return config(use).createConnection(PREFIX + file);
        }
        // A folder that cannot be written takes no lock files; nobody can change the file there either.
        return config(use).createConnection(PREFIX + "file:" + file.toUri().getRawPath() + "?immutable=1");
    }

    private static SQLiteConfig config(Use use) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setReadOnly(use == Use.READ);
        if (use == Use.WRITE) {
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            config.enforceForeignKeys(true);
            config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-65536");
            config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "8000");
        }
        return config;
    }

    private void refuseOther() throws SQLException {
        if (query("SELECT 1 FROM sqlite_master WHERE name = 'event'", row -> 0).isEmpty()) {
            throw new LedgerException(isNoLedger());
        }
    }

    private void migrateAlone() throws SQLException {
        Optional<Turn> turn = turn();
        while (turn.isEmpty()) {
            Turns.pause();
            turn = turn();
        }
        try (Turn mine = turn.get()) {
            writeAhead();
            migrate();
        }
    }

    /** Writers do not hold up readers from now on. SQLite does not wait for the others here: this does. */
    private void writeAhead() throws SQLException {
        for (long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS); ; Turns.pause()) {
            try {
                query("PRAGMA journal_mode = WAL", row -> row.getString(1));
                return;
            } catch (SQLException failed) {
                if (failed.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code || System.nanoTime() > end) {
                    throw failed;
                }
            }
        }
    }

    @Override
    void waitForDisk(boolean isWaiting) throws SQLException {
        update("PRAGMA synchronous = " + (isWaiting ? "FULL" : "NORMAL"));
    }

    @Override
    Database again() {
        return open(file, Use.READ);
    }

    @Override
    Flyway flyway() {
        return flyway(PREFIX + file, "", "");
    }

    @Override
    Map<String, String> dialect() {
        return Map.of("bytes", "BLOB", "strict", "STRICT", "clustered", "STRICT, WITHOUT ROWID");
    }

    @Override
    Bulk bulk(String table, List<String> columns) throws SQLException {
        String marks = String.join(",", java.util.Collections.nCopies(columns.size(), "?"));
        PreparedStatement insert = connection()
                .prepareStatement(
                        "INSERT INTO " + table + " (" + String.join(",", columns) + ") VALUES (" + marks + ")");
        return new Bulk() {
            @Override
            public void add(@Nullable Object... values) throws SQLException {
                for (int i = 0; i < values.length; i++) {
                    if (values[i] instanceof byte[] bytes) {
                        insert.setBytes(i + 1, bytes);
                    } else {
                        insert.setObject(i + 1, values[i]);
                    }
                }
                insert.addBatch();
            }

            @Override
            public void write() throws SQLException {
                insert.executeBatch();
                insert.clearBatch();
            }
        };
    }

    @Override
    Optional<Turn> turn() {
        Path lock = file.toAbsolutePath().normalize().resolveSibling(file.getFileName() + "-turn");
        if (!TURNS.add(lock)) {
            return Optional.empty();
        }
        Optional<Turn> turn = Optional.empty();
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
            } else {
                turn = Optional.of(() -> giveBack(lock, channel));
            }
            return turn;
        } catch (IOException failed) {
            throw new LedgerException(Message.of("ledger.readOnly", file));
        } finally {
            if (turn.isEmpty()) {
                TURNS.remove(lock);
            }
        }
    }

    private static void giveBack(Path lock, FileChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // the lock goes with the channel
        } finally {
            TURNS.remove(lock);
        }
    }

    @Override
    <T> T forgetting(Work<T> work) throws SQLException {
        query("PRAGMA secure_delete = ON", row -> row.getInt(1));
        T result = together(work);
        // Pages that were split while the tables grew keep copies of rows that moved; only a new file has none.
        update("VACUUM");
        query("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
        return result;
    }

    @Override
    void copy(Path target) throws SQLException {
        update("VACUUM INTO ?", target.toString());
    }

    @Override
    Message isNoLedger() {
        return Message.of("ledger.corrupt", file);
    }

    @Override
    Message explain(SQLException failure) {
        return explain(failure, file);
    }

    private static Message explain(SQLException failure, Path file) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return Message.of("ledger.failed", file, String.valueOf(failure.getMessage()));
        }
        return switch (sqlite.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_FSYNC ->
                Message.of("ledger.full", file);
            case SQLITE_NOTADB, SQLITE_CORRUPT -> Message.of("ledger.corrupt", file);
            case SQLITE_READONLY,
                    SQLITE_READONLY_DIRECTORY,
                    SQLITE_READONLY_DBMOVED,
                    SQLITE_CANTOPEN,
                    SQLITE_CANTOPEN_ISDIR -> Message.of("ledger.readOnly", file);
            case SQLITE_BUSY, SQLITE_LOCKED -> Message.of("ledger.busy", file);
            default -> Message.of("ledger.failed", file, sqlite.getResultCode().name());
        };
    }
}
