package vn.binhxet.policy;

import java.util.Optional;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.RulesWithCases;

/**
 * Puts versions of the rules in force: only fit ones, and never by whoever handed them in. Belongs to the ledger's
 * thread.
 *
 * <p>Everything here throws {@link vn.binhxet.rulebook.RulesException} with every mistake of rules that are not fit, and
 * {@link vn.binhxet.ledger.RefusalException} for what is not allowed; then nothing is recorded.
 *
 * @param whileWaiting told once if somebody else writes at the moment
 */
public record Approval(RuleVersions versions, Runnable whileWaiting) {
    /** Hands a version in. */
    public RuleVersions.Submission submit(
            RulesWithCases files, String note, Optional<RuleVersion.Origin> origin, Author author) {
        Readiness.of(files);
        return versions.submit(files, note, origin, author, whileWaiting);
    }

    /** Puts a version that was handed in in force. */
    public Activation activate(RuleVersion version, String note, Author approver) {
        versions.refuseActivation(version, note, approver);
        Readiness.of(versions.files(version));
        return versions.activate(version, note, approver, whileWaiting);
    }

    /** Hands a version in and puts it in force at once, where two people sit at one computer. */
    public Activation activate(RulesWithCases files, String note, Author author, Author approver) {
        versions.refuseSamePerson(author, approver);
        Readiness.of(files);
        RuleVersion version = versions.submit(files, note, Optional.empty(), author, whileWaiting)
                .version();
        return versions.activate(version, note, approver, whileWaiting);
    }

    /**
     * Returns to the version in force before. Its author is still the one who handed it in: whoever approved the version
     * that is left may withdraw it, for what comes back has been seen by four eyes already.
     */
    public Activation rollBack(String note, Author approver) {
        return rollBack(versions.history(), note, approver);
    }

    /** The same for whoever decided it earlier; refused if something else is in force by now. */
    public Activation rollBack(RuleHistory seen, String note, Author approver) {
        seen.before()
                .flatMap(before -> seen.version(before.rules()))
                .ifPresent(version -> Readiness.of(versions.files(version)));
        return versions.rollBack(seen, note, approver, whileWaiting);
    }
}
