package vn.binhxet.web.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Who looked at which household, when and where. Nobody sees reasons before the look is on record; many looks at once
 * share one transaction.
 */
public final class Views implements AutoCloseable {
    private static final int TOGETHER = 256;
    private static final String INSERT =
            "INSERT INTO web_view (seen_at, account, review, household, page) VALUES (?, ?, ?, ?, ?)";

    private final AccountsDatabase database;
    private final InstantSource clock;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "views");

    public Views(AccountsDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        writer.setDaemon(true);
        writer.start();
    }

    /** One look. */
    public record View(Instant at, String account, String review, String household, String page) {
        private Object[] row() {
            return new Object[] {at.getEpochSecond(), account, review, household, page};
        }
    }

    private record Waiting(View view, CompletableFuture<Void> written) {}

    /** Records a look; returns when it is on record. */
    public void record(String account, String review, String household, String page) {
        record(account, review, List.of(household), page);
    }

    /** Records a look at each of several households; returns when all are on record. */
    public void record(String account, String review, Collection<String> households, String page) {
        List<Waiting> mine = households.stream()
                .map(household -> new View(clock.instant(), account, review, household, page))
                .map(view -> new Waiting(view, new CompletableFuture<>()))
                .toList();
        waiting.addAll(mine);
        mine.forEach(one -> one.written().join());
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch, TOGETHER - 1);
                database.write(
                        INSERT, batch.stream().map(one -> one.view().row()).toList());
                batch.forEach(one -> one.written().complete(null));
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                batch.forEach(one -> one.written().completeExceptionally(failed));
            }
            batch.clear();
        }
    }

    /**
     * The newest looks first.
     *
     * @param household only at this one; "" for all
     */
    public List<View> newest(String household, long from, int size) {
        return database.sql()
                .sql("SELECT * FROM web_view WHERE ? = '' OR household = ? ORDER BY seen_at DESC LIMIT ? OFFSET ?")
                .params(household, household, size, from)
                .query((row, number) -> new View(
                        Instant.ofEpochSecond(row.getLong("seen_at")),
                        row.getString("account"),
                        row.getString("review"),
                        row.getString("household"),
                        row.getString("page")))
                .list();
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
