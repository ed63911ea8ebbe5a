package vn.binhxet.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for all tests, started when the first of them wants it; it ends with the tests. */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Loaded, and so started, on first use. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setCleanDataDirectory(true).start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The address of a new, empty database. */
    public static String freshDatabase() {
        String name = "ledger_" + DATABASES.incrementAndGet();
        run("CREATE DATABASE " + name);
        return Running.SERVER.getJdbcUrl("postgres", name);
    }

    /** Ends every connection to a database but its own, as a server that is shut down does. */
    static void disconnect(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1, address.indexOf('?'));
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name
                + "' AND pid <> pg_backend_pid()");
    }

    private static void run(String sql) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
