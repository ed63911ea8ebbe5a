package vn.binhxet.ledger;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Waiting for whoever writes at the moment. */
final class Turns {
    private static final int PAUSE_MILLIS = 100;

    private Turns() {}

    static Database.Turn await(Database database, Runnable whileWaiting) {
        boolean hasTold = false;
        for (var turn = database.turn(); ; turn = database.turn()) {
            if (turn.isPresent()) {
                return turn.get();
            }
            if (!hasTold) {
                whileWaiting.run();
                hasTold = true;
            }
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
