package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.binhxet.model.Campaign;

/** Several connections that read one review, each used by one thread at a time. */
final class Readers implements AutoCloseable {
    static final int COUNT = Runtime.getRuntime().availableProcessors();

    private final Database database;
    private final int review;
    private final Campaign campaign;
    private final Queue<Reader> idle = new ConcurrentLinkedQueue<>();
    private final Queue<Database> opened = new ConcurrentLinkedQueue<>();

    Readers(Database database, int review, Campaign campaign) {
        this.database = database;
        this.review = review;
        this.campaign = campaign;
    }

    private record Reader(Database database, GroupReader groups) {}

    /** Something to read. */
    @FunctionalInterface
    interface Reading<T> {
        T from(GroupReader groups) throws SQLException;
    }

    <T> T with(Reading<T> reading) {
        Reader waiting = idle.poll();
        Reader reader = waiting == null ? open() : waiting;
        T read = reader.database().read(() -> reading.from(reader.groups()));
        idle.add(reader);
        return read;
    }

    private Reader open() {
        Database another = database.again();
        opened.add(another);
        return another.read(() -> new Reader(another, new GroupReader(another, review, campaign, 0)));
    }

    @Override
    public void close() {
        opened.forEach(Database::close);
    }
}
