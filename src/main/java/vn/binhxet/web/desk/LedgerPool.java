package vn.binhxet.web.desk;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
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

    /** @throws LedgerException if the ledger cannot be read */
    <T> T read(Function<Ledger, T> reading) {
        turns.acquireUninterruptibly();
        try {
            Ledger waiting = idle.poll();
            Ledger ledger = waiting == null ? Ledger.read(address) : waiting;
            return read(ledger, reading);
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
