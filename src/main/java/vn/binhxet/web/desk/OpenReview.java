package vn.binhxet.web.desk;

import java.util.function.Function;
import java.util.function.Supplier;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Dictionary;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.Unfolder;
import vn.binhxet.rulebook.ReviewRules;

/**
 * A review that lies open on the desk: its rules are read once and compiled once, its index is made when first asked for.
 * Shared between threads.
 */
public final class OpenReview {
    private final LedgerPool ledgers;
    private final RecordedReview recorded;
    private final Supplier<Replay> read;
    private final Supplier<Replay> compiled;
    private final Supplier<ReviewIndex> index;

    OpenReview(LedgerPool ledgers, RecordedReview recorded) {
        this.ledgers = ledgers;
        this.recorded = recorded;
        this.read = new Once<>(() -> ledgers.read(ledger -> new Replay(ledger, recorded)));
        this.compiled = new Once<>(() -> {
            read.get().reviewer();
            return read.get();
        });
        this.index = new Once<>(() -> ledgers.read(
                ledger -> ReviewIndex.of(ledger, recorded, read.get().dictionary())));
    }

    public RecordedReview recorded() {
        return recorded;
    }

    public ReviewRules rules() {
        return read.get().rules();
    }

    /** Turns stored codes back into decisions; needs no connection. */
    public Unfolder unfolder() {
        return read.get().unfolder();
    }

    /** The vocabulary that the review's facts are told in. */
    public Dictionary dictionary() {
        return read.get().dictionary();
    }

    public ReviewIndex index() {
        return index.get();
    }

    /** Reads through a connection of its own. */
    public <T> T read(Function<Replay, T> reading) {
        Replay shared = read.get();
        return ledgers.read(ledger -> reading.apply(shared.through(ledger)));
    }

    /** The review through a connection that is taken already. */
    public Replay through(Ledger ledger) {
        return read.get().through(ledger);
    }

    /** The same where something is decided anew: the rules are compiled before a connection is taken. */
    public <T> T decide(Function<Replay, T> deciding) {
        Replay shared = compiled.get();
        return ledgers.read(ledger -> deciding.apply(shared.through(ledger)));
    }

    /** What changes when the review is corrected or something of it is erased. */
    public String version() {
        return recorded.id() + "-" + recorded.revision();
    }
}
