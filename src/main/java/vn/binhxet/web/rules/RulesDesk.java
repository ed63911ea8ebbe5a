package vn.binhxet.web.rules;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.LedgerKey;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.Approval;
import vn.binhxet.policy.CaseReport;
import vn.binhxet.policy.CaseRun;
import vn.binhxet.policy.RuleCheck;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesFolder;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.Desk;

/**
 * The versions of the rules in a ledger, for many people at once. What was read, checked or tried is kept for a while
 * under its digest. Shared between threads.
 */
public final class RulesDesk {
    /** Worked cases are to show that much of a title, as {@code rules test} wants it. */
    private static final int GATE = 80;

    private static final int MOST = 8;

    private final Desk desk;
    private final String ledger;
    private final Path folder;
    private final Optional<LedgerKey> key;
    private final InstantSource clock;
    private final Recent<RulesWithCases> files = new Recent<>(MOST);
    private final Recent<RuleBook> books = new Recent<>(MOST);
    private final Recent<List<Problem>> mistakes = new Recent<>(MOST);
    private final Recent<List<Problem>> checks = new Recent<>(MOST);
    private final Recent<CaseReport> reports = new Recent<>(MOST);
    private final Object oneAtATime = new Object();

    /**
     * @param ledger file or JDBC address
     * @param folder of the rules that hold until a version is put in force
     * @param key signs what is added to the ledger
     */
    public RulesDesk(Desk desk, String ledger, Path folder, Optional<LedgerKey> key, InstantSource clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What new reviews are decided by.
     *
     * @param activation how it was put in force; empty for the program's own folder
     */
    public record Standing(Optional<Activation> activation, RulesWithCases files) {
        public String digest() {
            return files.rules().digest();
        }
    }

    /** What was done with versions; nothing where there is no ledger yet. */
    public RuleHistory history() {
        try {
            return desk.read(open -> open.ruleVersions().history());
        } catch (LedgerException unreadable) {
            Optional<Ledger> found = Ledger.find(ledger);
            found.ifPresent(Ledger::close);
            if (found.isPresent()) {
                throw unreadable;
            }
            return new RuleHistory(List.of(), List.of());
        }
    }

    /** @throws vn.binhxet.rulebook.RulesException if nothing is in force and the program's folder cannot be read */
    public Standing standing() {
        RuleHistory history = history();
        Optional<Activation> activation = history.inForce();
        return new Standing(
                activation,
                activation
                        .flatMap(now -> history.version(now.rules()))
                        .map(this::files)
                        .orElseGet(() -> RulesFolder.withCases(folder)));
    }

    public RulesWithCases files(RuleVersion version) {
        return files.get(
                version.rules() + version.cases(),
                () -> desk.read(open -> open.ruleVersions().files(version)));
    }

    /** @throws vn.binhxet.rulebook.RulesException with every mistake found, if there is any */
    public RuleBook book(RuleFiles rules) {
        return books.get(rules.digest(), () -> RuleBook.of(rules));
    }

    /** Only what makes a version unreadable: a quick look. */
    public List<Problem> mistakes(RulesWithCases version) {
        return mistakes.get(name(version), () -> RuleCheck.mistakes(version));
    }

    /** Everything that is wrong or doubtful, as {@code rules check} tells it, and mistakes of cases. */
    public List<Problem> check(RulesWithCases version) {
        return checks.get(name(version), () -> alone(() -> RuleCheck.of(version)));
    }

    /** @throws vn.binhxet.rulebook.RulesException if rules or cases cannot be read */
    public CaseReport cases(RulesWithCases version) {
        return reports.get(
                name(version),
                () -> alone(() -> {
                    RuleBook book = book(version.rules());
                    return CaseReport.of(book, CaseRun.of(book, CaseFiles.of(version)), GATE, false);
                }));
    }

    private static String name(RulesWithCases version) {
        return version.rules().digest() + version.cases().digest();
    }

    /** What takes every processor for seconds is done for one person after the other. */
    private <T> T alone(Supplier<T> work) {
        synchronized (oneAtATime) {
            return work.get();
        }
    }

    /**
     * Hands a version in.
     *
     * @throws vn.binhxet.rulebook.RulesException if it is not fit
     * @throws vn.binhxet.ledger.RefusalException if it is not allowed
     */
    public RuleVersions.Submission submit(RulesWithCases version, String note, Account author) {
        return approval(approval -> approval.submit(version, note, Optional.empty(), author(author)));
    }

    /** Puts a version in force; throws as {@link #submit} does. */
    public Activation activate(RuleVersion version, String note, Account approver) {
        return approval(approval -> approval.activate(version, note, author(approver)));
    }

    /**
     * Returns to the version in force before; throws as {@link #submit} does.
     *
     * @param seen the event that put in force what the approver wants to leave
     */
    public Activation rollBack(int seen, String note, Account approver) {
        return approval(
                approval -> approval.rollBack(approval.versions().history().until(seen), note, author(approver)));
    }

    private <T> T approval(Function<Approval, T> work) {
        try (Ledger open = Ledger.write(ledger)) {
            return work.apply(new Approval(open.ruleVersions(), () -> {}));
        }
    }

    private Author author(Account account) {
        return new Author(account.name(), clock.instant(), key);
    }
}
