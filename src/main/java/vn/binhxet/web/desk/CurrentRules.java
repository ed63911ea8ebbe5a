package vn.binhxet.web.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.rulebook.RuleBook;

/**
 * The rules that a new review is decided by: those of a folder that was named, else the version in force in the ledger,
 * else the program's own. Looked up for each question, read once for each version. Shared between threads.
 */
public final class CurrentRules {
    private final String ledger;
    private final Path folder;
    private final boolean isNamed;
    private @Nullable RuleBook known;

    /**
     * @param folder of rules
     * @param isNamed whether the folder stands before the version in force
     */
    public CurrentRules(String ledger, Path folder, boolean isNamed) {
        this.ledger = ledger;
        this.folder = folder;
        this.isNamed = isNamed;
    }

    /** @throws vn.binhxet.rulebook.RulesException if they cannot be loaded */
    public synchronized RuleBook book() {
        Optional<Ledger> found = isNamed ? Optional.empty() : Ledger.find(ledger);
        if (found.isEmpty()) {
            return own();
        }
        try (Ledger open = found.get()) {
            Optional<Activation> inForce = open.ruleVersions().history().inForce();
            return inForce.isEmpty() ? own() : version(open, inForce.get().rules());
        }
    }

    private RuleBook version(Ledger open, String digest) {
        RuleBook book = known;
        if (book == null || !book.digest().equals(digest)) {
            book = RuleBook.of(open.ruleVersions().rules(digest));
            known = book;
        }
        return book;
    }

    /** Read again each time: somebody may be working on it. */
    private RuleBook own() {
        return RuleBook.read(folder);
    }
}
