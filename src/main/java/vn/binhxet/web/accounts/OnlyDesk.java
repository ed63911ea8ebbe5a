package vn.binhxet.web.accounts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The right to be the only desk over a ledger: two would do each other's jobs. It ends when this is closed, and with the
 * process, however that ends.
 */
public final class OnlyDesk implements AutoCloseable {
    /** "bàn làm việc" as a number: the advisory lock of the desk. */
    private static final long DESK = 0x62616e6c766965L;

    private static final String LOCK = "-desk";

    /** A lock file's channel, or a connection. */
    private final AutoCloseable holding;

    private OnlyDesk(AutoCloseable holding) {
        this.holding = holding;
    }

    /**
     * Takes it; empty where another desk has it.
     *
     * @param ledger its file or JDBC address
     * @throws IOException if the folder of the ledger's file or its database is not there
     */
    public static Optional<OnlyDesk> of(String ledger) throws IOException {
        return AccountsDatabase.isServer(ledger) ? at(ledger) : beside(AccountsDatabase.file(ledger));
    }

    private static Optional<OnlyDesk> beside(Path accounts) throws IOException {
        FileChannel channel = FileChannel.open(
                accounts.resolveSibling(accounts.getFileName() + LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new OnlyDesk(channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // taken all the same
        }
        channel.close();
        return Optional.empty();
    }

    private static Optional<OnlyDesk> at(String server) throws IOException {
        try {
            Connection connection = DriverManager.getConnection(server);
            if (isTaken(connection)) {
                return Optional.of(new OnlyDesk(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement taking = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            taking.setLong(1, DESK);
            try (ResultSet taken = taking.executeQuery()) {
                return taken.next() && taken.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            holding.close();
        } catch (Exception gone) {
            // so is the lock
        }
    }
}
