package vn.binhxet.policy;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;

/**
 * The rules in force, for a program that runs on while versions change. A new version is loaded and compiled beside the
 * old one and takes its place whole; one that cannot be loaded leaves the old one where it is. Shared between threads.
 */
public final class RulesInForce implements AutoCloseable {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final String address;
    private final LongSupplier ticker;
    private final Executor background;
    private final Consumer<Message> telling;
    private final AtomicBoolean isBusy = new AtomicBoolean();

    private volatile CompiledVersion current;
    private volatile long looked;

    // Only whoever made it busy touches these.
    private @Nullable Ledger ledger;
    private int seen;
    private @Nullable Message told;

    /**
     * Looks at the ledger for the first time.
     *
     * @param address of the ledger
     * @param otherwise what is decided by until a version is put in force
     * @param ticker nanoseconds, as {@link System#nanoTime}
     * @param background loads new versions
     * @param telling told once when the ledger is out of reach, or a version cannot be loaded
     */
    public RulesInForce(
            String address, RuleBook otherwise, LongSupplier ticker, Executor background, Consumer<Message> telling) {
        this.address = address;
        this.ticker = ticker;
        this.background = background;
        this.telling = telling;
        this.current = new CompiledVersion(otherwise, Optional.empty());
        this.looked = ticker.getAsLong();
        isBusy.set(true);
        look();
    }

    /**
     * The version in force. Looks at the ledger once a second at most, and waits for nothing: until a new version is
     * ready, it is the old one.
     */
    public CompiledVersion now() {
        if (ticker.getAsLong() - looked >= PAUSE && isBusy.compareAndSet(false, true)) {
            looked = ticker.getAsLong();
            background.execute(this::look);
        }
        return current;
    }

    private void look() {
        try {
            RuleVersions versions = ledger().ruleVersions();
            int newest = versions.newestActivation();
            if (newest != seen) {
                load(versions);
                seen = newest;
            }
            told = null;
        } catch (LedgerException outOfReach) {
            forgetLedger();
            tell(outOfReach.said());
        } finally {
            isBusy.set(false);
        }
    }

    private Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            open = Ledger.read(address);
            ledger = open;
        }
        return open;
    }

    private void load(RuleVersions versions) {
        Optional<Activation> inForce = versions.history().inForce();
        if (inForce.isEmpty()) {
            return;
        }
        String digest = inForce.get().rules();
        try {
            CompiledVersion next = new CompiledVersion(RuleBook.of(versions.rules(digest)), inForce);
            next.prepareLike(current);
            current = next;
        } catch (RulesException | IllegalStateException unfit) {
            telling.accept(Message.of("inForce.unfit", RuleVersion.name(digest)));
        }
    }

    /** The same trouble every second is told once. */
    private void tell(Message trouble) {
        if (!trouble.equals(told)) {
            telling.accept(trouble);
            told = trouble;
        }
    }

    private void forgetLedger() {
        Ledger open = ledger;
        if (open != null) {
            open.close();
            ledger = null;
        }
    }

    /** To be called when nobody asks any more. */
    @Override
    public void close() {
        if (isBusy.compareAndSet(false, true)) {
            forgetLedger();
        }
    }
}
