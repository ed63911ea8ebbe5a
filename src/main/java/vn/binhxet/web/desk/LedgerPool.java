package vn.binhxet.web.desk;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.LedgerException;

/** Connections to one ledger for many readers; each is used by one thread at a time, a broken one is not used again. */
final class LedgerPool implements AutoCloseable {
    private static final int MOST = 16;

    private final String address;
    private final Queue<Ledger> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(MOST);

    LedgerPool(String address) {
        this.address = address;
    }

    /** @throws LedgerException if the ledger is not there, or cannot be read */
    <T> T read(Function<Ledger, T> reading) {
        return inTurn(() -> read(idle().orElseGet(() -> Ledger.read(address)), reading));
    }

    /**
     * The same where there may be no ledger yet.
     *
     * @throws LedgerException if the ledger cannot be read
     */
    <T> Optional<T> find(Function<Ledger, T> reading) {
        return inTurn(() -> idle().or(() -> Ledger.find(address)).map(ledger -> read(ledger, reading)));
    }

    private Optional<Ledger> idle() {
        return Optional.ofNullable(idle.poll());
    }

    private <T> T inTurn(Supplier<T> reading) {
        turns.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            turns.release();
        }
    }

    private <T> T read(Ledger ledger, Function<Ledger, T> reading) {
        boolean isSound = true;
        try {
            return reading.apply(ledger);
        } catch (LedgerException failed) {
            isSound = false;
            throw failed;
        } finally {
            if (isSound) {
                idle.add(ledger);
            } else {
                ledger.close();
            }
        }
    }

    @Override
    public void close() {
        for (Ledger ledger = idle.poll(); ledger != null; ledger = idle.poll()) {
            ledger.close();
        }
    }
}
