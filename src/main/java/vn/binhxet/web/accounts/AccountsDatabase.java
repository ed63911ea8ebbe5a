package vn.binhxet.web.accounts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;

/** Where accounts are kept: a file beside the ledger's, or tables of their own in the ledger's PostgreSQL database. */
public final class AccountsDatabase implements AutoCloseable {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String FILE = "binhxet-users.db";
    private static final String HISTORY = "web_schema_history";
    /** The last of the steps that make the tables. */
    private static final String NEWEST = "3";

    private static final int CONNECTIONS = 4;
    private static final int PATIENCE_MILLIS = 10_000;

    private final HikariDataSource source;
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final TransactionTemplate together;

    private AccountsDatabase(HikariDataSource source) {
        this.source = source;
        this.batches = new JdbcTemplate(source);
        this.sql = JdbcClient.create(batches);
        this.together = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /**
     * Opens the accounts of a ledger, and makes them where there are none.
     *
     * @param ledger the ledger's file or JDBC address
     */
    public static AccountsDatabase beside(String ledger) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("accounts");
        if (isServer(ledger)) {
            config.setJdbcUrl(ledger);
        } else {
            makePrivate(file(ledger));
            config.setJdbcUrl(SQLITE + file(ledger));
            config.setDataSourceProperties(sqlite().toProperties());
        }
        AccountsDatabase database = new AccountsDatabase(new HikariDataSource(config));
        if (!database.isNewest()) {
            database.migrate();
        }
        return database;
    }

    /** Passwords' digests and who looked at whom are for the program's own user, where the file system knows users. */
    private static void makePrivate(Path file) {
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException isThere) {
            // or cannot be made, which is told when it is opened
        }
    }

    /** Whether a ledger is in a database server, and not a file. */
    static boolean isServer(String ledger) {
        return ledger.startsWith(POSTGRES);
    }

    /** Whether the tables are as this program wants them; Flyway, which knows too, would hold up every start. */
    boolean isNewest() {
        try {
            return sql.sql("SELECT version FROM " + HISTORY + " WHERE success ORDER BY installed_rank DESC LIMIT 1")
                    .query(String.class)
                    .optional()
                    .equals(Optional.of(NEWEST));
        } catch (DataAccessException noTable) {
            return false;
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:vn/binhxet/web/accounts")
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /**
     * Writes a copy of the accounts of a ledger's file as they are at this moment.
     *
     * @param target a file that is not there yet
     * @return whether there are any
     */
    public static boolean copy(String ledger, Path target) throws IOException {
        Path file = file(ledger);
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection connection = sqlite().createConnection(SQLITE + file);
                PreparedStatement copying = connection.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, target.toString());
            copying.execute();
            return true;
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    /** Where the accounts of a ledger's file are. */
    public static Path file(String ledger) {
        Path path = Path.of(ledger.startsWith(SQLITE) ? ledger.substring(SQLITE.length()) : ledger);
        return path.toAbsolutePath().resolveSibling(FILE);
    }

    private static SQLiteConfig sqlite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        return config;
    }

    /** For the rooms of the desk that keep tables of their own here. */
    public JdbcClient sql() {
        return sql;
    }

    /** Writes many rows by one statement, all or none; they are on the disk when this returns. */
    void write(String statement, List<Object[]> rows) {
        together(() -> batches.batchUpdate(statement, rows));
    }

    /** Does some work as a whole or not at all. */
    public void together(Runnable work) {
        together.executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        source.close();
    }
}
