package vn.binhxet.web.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;

/** One ledger, read by many people at once. What is recorded here is seen at once, what others record within a second. */
public final class Desk implements AutoCloseable {
    private static final int MOST_OPEN = 4;
    private static final Duration FRESH = Duration.ofMillis(500);

    private final LedgerPool ledgers;
    private volatile Shelf shelf = new Shelf(-1, List.of(), 0);
    private volatile long recordedAt = System.nanoTime();
    private final Map<Integer, OpenReview> open = new LinkedHashMap<>();
    private int openedAt = -1;

    /** @param address a ledger's file or JDBC address; it need not be there yet */
    public Desk(String address) {
        this.ledgers = new LedgerPool(address);
    }

    /** The reviews as of so many events. */
    private record Shelf(int events, List<RecordedReview> reviews, long readAt) {}

    /**
     * Every review on record, oldest first; none where there is no ledger yet.
     *
     * @throws vn.binhxet.ledger.LedgerException if the ledger cannot be read
     */
    public List<RecordedReview> reviews() {
        return shelf().reviews();
    }

    private Shelf shelf() {
        Shelf known = shelf;
        return isFresh(known)
                ? known
                : ledgers.find(this::shelf).orElseGet(() -> new Shelf(0, List.of(), System.nanoTime()));
    }

    private boolean isFresh(Shelf known) {
        return known.events() >= 0
                && known.readAt() - recordedAt > 0
                && System.nanoTime() - known.readAt() < FRESH.toNanos();
    }

    /** Something was just recorded: whoever asks from now on sees it. */
    public void recorded() {
        recordedAt = System.nanoTime();
    }

    private Shelf shelf(Ledger ledger) {
        Shelf known = shelf;
        long readAt = System.nanoTime();
        int events = ledger.eventCount();
        Shelf now = new Shelf(events, known.events() == events ? known.reviews() : ledger.reviews(), readAt);
        shelf = now;
        return now;
    }

    /**
     * A review by its id, or the newest one.
     *
     * @param id "" for the newest
     */
    public Optional<OpenReview> review(String id) {
        Shelf now = shelf();
        return now.reviews().stream()
                .filter(review -> id.isEmpty() || review.id().equals(id))
                .max(Comparator.comparingInt(RecordedReview::event))
                .map(review -> open(now.events(), review));
    }

    private OpenReview open(int events, RecordedReview review) {
        synchronized (open) {
            if (openedAt != events) {
                open.clear();
                openedAt = events;
            }
            OpenReview known = open.computeIfAbsent(review.number(), number -> new OpenReview(ledgers, review));
            if (open.size() > MOST_OPEN) {
                open.remove(open.keySet().iterator().next());
            }
            return known;
        }
    }

    /** The newest review of the same place about an earlier year. */
    public Optional<OpenReview> before(OpenReview review) {
        String place = review.rules().plan().place();
        return reviews().stream()
                .filter(other -> other.campaign()
                        .period()
                        .end()
                        .isBefore(review.recorded().campaign().period().end()))
                .sorted(Comparator.comparing((RecordedReview other) ->
                                other.campaign().period().end())
                        .thenComparing(RecordedReview::event)
                        .reversed())
                .flatMap(other -> review(other.id()).stream())
                .filter(other -> other.rules().plan().place().equals(place))
                .findFirst();
    }

    /** Reads the ledger itself rather than one review. */
    public <T> T read(Function<Ledger, T> reading) {
        return ledgers.read(reading);
    }

    @Override
    public void close() {
        ledgers.close();
    }
}
