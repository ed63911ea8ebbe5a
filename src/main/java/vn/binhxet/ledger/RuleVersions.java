package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;

/**
 * The versions of the rules in a ledger: handed in, put in force, rolled back. It keeps the record and its four eyes;
 * whether rules are fit to be in force is asked before. Belongs to the ledger's thread.
 */
public final class RuleVersions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Events events;
    private final RuleArchives archives;

    RuleVersions(Database database) {
        this.database = database;
        this.events = new Events(database);
        this.archives = new RuleArchives(database);
    }

    /**
     * A version in the ledger.
     *
     * @param isNew whether it was not there before
     */
    public record Submission(RuleVersion version, boolean isNew) {}

    /** @throws LedgerException if it holds what could not have been recorded */
    public RuleHistory history() {
        return database.read(() -> RuleHistory.of(events.ofRules()));
    }

    /** The number of the event that put the version in force, 0 for none: a quick look whether that changed. */
    public int newestActivation() {
        return database.read(() -> events.newest(Event.Kind.ACTIVATION));
    }

    /** @throws LedgerException if the files are not what they were */
    public RuleFiles rules(String digest) {
        return database.read(() -> archives.read(digest));
    }

    /** @throws LedgerException if the files are not what they were */
    public RulesWithCases files(RuleVersion version) {
        return new RulesWithCases(rules(version.rules()), rules(version.cases()));
    }

    /**
     * Keeps a version; one that is there already is not recorded again.
     *
     * @throws RefusalException if there is no name or no note
     */
    public Submission submit(
            RulesWithCases files,
            String note,
            Optional<RuleVersion.Origin> origin,
            Author author,
            Runnable whileWaiting) {
        refuseBlank(author, note);
        try (Database.Turn mine = Turns.await(database, whileWaiting)) {
            Optional<RuleVersion> known =
                    history().version(files.rules().digest(), files.cases().digest());
            return known.map(version -> new Submission(version, false))
                    .orElseGet(() -> new Submission(record(files, note, origin, author), true));
        }
    }

    private RuleVersion record(RulesWithCases files, String note, Optional<RuleVersion.Origin> origin, Author author) {
        return database.read(() -> {
            Event event = database.together(() -> {
                events.begin(author);
                ObjectNode body = JSON.createObjectNode();
                body.put("rules", files.rules().digest()).put("rulesArchive", archives.store(files.rules()));
                body.put("cases", files.cases().digest()).put("casesArchive", archives.store(files.cases()));
                body.put("note", note);
                origin.ifPresent(known -> body.set("origin", RulePackage.json(known)));
                return events.append(Event.Kind.SUBMISSION, null, author, body);
            });
            events.remember(event, author);
            return RuleHistory.version(event);
        });
    }

    /**
     * Puts a version in force.
     *
     * @throws RefusalException if it is in force already, the approver handed it in, or there is no note
     */
    public Activation activate(RuleVersion version, String note, Author approver, Runnable whileWaiting) {
        try (Database.Turn mine = Turns.await(database, whileWaiting)) {
            return record(history(), version.rules(), note, approver, false);
        }
    }

    /**
     * Returns to the version in force before.
     *
     * @param seen the history when that was decided
     * @throws RefusalException if something else is in force by now, there was nothing before, the approver handed that
     *     in, or there is no note
     */
    public Activation rollBack(RuleHistory seen, String note, Author approver, Runnable whileWaiting) {
        try (Database.Turn mine = Turns.await(database, whileWaiting)) {
            RuleHistory history = history();
            if (!history.inForce().equals(seen.inForce())) {
                throw new RefusalException(Message.of("versions.changedSince"));
            }
            Activation before =
                    history.before().orElseThrow(() -> new RefusalException(Message.of("versions.nothingBefore")));
            return record(history, before.rules(), note, approver, true);
        }
    }

    /** @throws RefusalException if an author and an approver are the same person */
    public void refuseSamePerson(Author author, Author approver) {
        if (FourEyes.isSamePerson(author.name(), approver.name())) {
            throw new RefusalException(Message.of("versions.fourEyes", approver.name()));
        }
    }

    /** @throws RefusalException if this person may not put that version in force now, whatever it says */
    public void refuseActivation(RuleVersion version, String note, Author approver) {
        refuse(history(), version, note, approver);
    }

    private static void refuse(RuleHistory history, RuleVersion version, String note, Author approver) {
        refuseBlank(approver, note);
        if (history.inForce().filter(now -> now.rules().equals(version.rules())).isPresent()) {
            throw new RefusalException(Message.of("versions.inForceAlready", version.name()));
        }
        if (history.isOwn(version.rules(), approver.name())) {
            throw new RefusalException(Message.of("versions.fourEyes", approver.name()));
        }
    }

    private Activation record(RuleHistory history, String rules, String note, Author approver, boolean isRollback) {
        RuleVersion version = history.version(rules).orElseThrow();
        refuse(history, version, note, approver);
        return database.read(() -> {
            ObjectNode body = JSON.createObjectNode();
            body.put("rules", rules).put("author", version.by()).put("note", note);
            body.put("rollback", isRollback);
            Event event = database.together(() -> events.append(Event.Kind.ACTIVATION, null, approver, body));
            events.remember(event, approver);
            return RuleHistory.activation(event);
        });
    }

    private static void refuseBlank(Author who, String note) {
        if (who.name().isBlank() || note.isBlank()) {
            throw new RefusalException(Message.of("versions.words"));
        }
    }
}
