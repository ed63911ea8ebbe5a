package vn.binhxet.web.accounts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to be the only desk over the accounts of a folder, or of a database: two would do each other's jobs. It ends
 * when this is closed, and with the process, however that ends.
 */
public final class OnlyDesk implements AutoCloseable {
    /** "bàn làm việc" as a number: the advisory lock of the desk. */
    private static final long DESK = 0x62616e6c766965L;

    private static final String LOCK = "-desk";

    /** What this process holds: to open a lock file a second time and close it would give the first lock away. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
        Path lock = Objects.requireNonNull(accounts.getParent()).toRealPath().resolve(accounts.getFileName() + LOCK);
        if (!HELD.add(lock)) {
            return Optional.empty();
        }
        Optional<OnlyDesk> taken = Optional.empty();
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
            } else {
                taken = Optional.of(new OnlyDesk(() -> {
                    channel.close();
                    HELD.remove(lock);
                }));
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(lock);
            }
        }
    }

    private static Optional<OnlyDesk> at(String server) throws IOException {
        try {
            Connection connection = DriverManager.getConnection(server);
            boolean isTaken = false;
            try {
                isTaken = take(connection);
                return isTaken ? Optional.of(new OnlyDesk(connection)) : Optional.empty();
            } finally {
                if (!isTaken) {
                    connection.close();
                }
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static boolean take(Connection connection) throws SQLException {
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
