package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.Field;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Verdict;
import vn.binhxet.model.Ward;

/**
 * The record of reviews: rows are added and never changed, every event is chained to the one before, and everything can
 * be read back and checked. One instance belongs to one thread.
 */
public final class Ledger implements AutoCloseable {
    private final Database database;
    private final Events events;

    private Ledger(Database database) {
        this.database = database;
        this.events = new Events(database);
    }

    /**
     * Opens a ledger to read it.
     *
     * @param address a file, or a JDBC address of SQLite or PostgreSQL
     * @throws LedgerException if there is none, or it cannot be read
     */
    public static Ledger read(String address) {
        return new Ledger(Database.open(address, Database.Use.READ));
    }

    /**
     * Opens a ledger to read it, if there is one.
     *
     * @throws LedgerException if it cannot be read
     */
    public static Optional<Ledger> find(String address) {
        try {
            return Optional.of(read(address));
        } catch (LedgerException failed) {
            if (failed.said().code().equals(Database.NONE)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /**
     * Opens a ledger to add to it, and makes it where there is none.
     *
     * @throws LedgerException if it cannot be opened
     */
    public static Ledger write(String address) {
        return new Ledger(Database.open(address, Database.Use.WRITE));
    }

    /** Loads the embedded database; a start waits longest for that. */
    public static void warmUp() {
        SqliteDatabase.warmUp();
        Events.warmUp();
    }

    /** What recording a review came to. */
    public record Recording(String review, String root, State state) {
        /** Whether there was something to record. */
        public enum State {
            NEW,
            /** an interrupted run was taken up */
            RESUMED,
            /** the same review stands in the ledger already */
            KNOWN
        }
    }

    /**
     * A correction as it was asked for.
     *
     * @param subject the household or group that contests
     */
    public record CorrectionDetails(String subject, List<RecordedReview.Change> changes, String reason) {
        public CorrectionDetails {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Records a review, once: the same review again adds nothing. Waits while another process writes.
     *
     * @param isResumed whether to go on where an interrupted run of the same review stopped; otherwise it starts anew
     * @param whileWaiting told once if there is somebody to wait for
     * @throws LedgerException if it cannot be recorded; what was committed stays whole
     */
    public Recording record(
            OngoingReview content,
            boolean isResumed,
            int threads,
            Author author,
            Runnable whileWaiting,
            Progress progress) {
        try (Database.Turn mine = Turns.await(database, whileWaiting)) {
            return database.read(() -> new Recorder(database, content, threads).record(isResumed, author, progress));
        }
    }

    /**
     * Records what a review comes to with corrected facts.
     *
     * @param review as read just before; refused if somebody corrected it since
     * @param after the whole review with the corrected facts
     */
    public void correct(
            RecordedReview review,
            CorrectionDetails details,
            ReviewContent after,
            Author author,
            Runnable whileWaiting) {
        try (Database.Turn mine = Turns.await(database, whileWaiting)) {
            boolean isNewest = review(review.id()).map(RecordedReview::revision).equals(Optional.of(review.revision()));
            if (!isNewest) {
                throw new LedgerException(Message.of("ledger.correctedSince", review.id()));
            }
            database.read(() -> {
                new Corrector(database, review).correct(details, after, author);
                return review;
            });
        }
    }

    /**
     * Erases the personal values of a household and its members, of a group, or of one member, in every review.
     *
     * @return how many households, groups and members that were
     */
    public int erase(String subject, String reason, Author author, Runnable whileWaiting) {
        try (Database.Turn mine = Turns.await(database, whileWaiting)) {
            return database.read(() -> new Eraser(database).erase(subject, reason, author));
        }
    }

    /**
     * Recomputes every hash; begins again when a fault could come from what somebody else recorded meanwhile.
     *
     * @param only one review by its id, or all
     * @param key tells what this machine saw last of the ledger
     * @throws LedgerException that names the first record that does not fit
     */
    public Verification verify(Optional<String> only, Optional<LedgerKey> key, Progress progress) {
        while (true) {
            int seen = database.read(events::count);
            try {
                return database.read(() -> new Verifier(database, key, progress).verify(only));
            } catch (LedgerException fault) {
                if (database.read(events::count) == seen) {
                    throw fault;
                }
                // somebody added to it meanwhile: a part was read before that and a part after
            }
        }
    }

    // ---- copies ----

    /**
     * Writes a copy of the whole ledger as it is at this moment; others may go on writing.
     *
     * @param target a file that is not there yet
     * @throws RefusalException if the ledger is a server's, which has its own ways
     */
    public void copy(Path target) {
        database.read(() -> {
            database.copy(target);
            return target;
        });
    }

    /** What to say where an event that was seen before is not in this ledger: it is an older copy, or another. */
    public Optional<Message> missing(LedgerKey key) {
        return database.read(() -> key.missing(events.ledgerId(), events.all()));
    }

    /** Has a key take this ledger as it is for the newest that was seen of it. */
    public void settle(LedgerKey key) {
        database.read(() -> {
            events.settle(key);
            return key;
        });
    }

    // ---- events ----

    /**
     * An event as a reader of the ledger sees it.
     *
     * @param kind "ledger", "review", "correction", "erasure" …
     * @param review id of the review concerned; empty for none
     * @param by who did it
     */
    public record Entry(
            int number, String kind, Optional<String> review, Instant at, String by, String hash, boolean isSigned) {}

    /** How many events there are: whoever has read as many has read everything. */
    public int eventCount() {
        return database.read(events::count);
    }

    /** Every event, oldest first. */
    public List<Entry> entries() {
        return database.read(() -> {
            Map<Integer, String> reviews = new HashMap<>();
            database.query(
                    "SELECT number, id FROM review", row -> reviews.put(Database.number(row, 1), row.getString(2)));
            return events.all().stream()
                    .map(event -> new Entry(
                            event.number(),
                            event.kind().written(),
                            Optional.ofNullable(event.review()).map(reviews::get),
                            event.at(),
                            event.text("by"),
                            Sha256.hex(event.hash()),
                            event.signature() != null))
                    .toList();
        });
    }

    // ---- reviews ----

    /** Every review on record, oldest first. */
    public List<RecordedReview> reviews() {
        return database.read(() -> {
            List<RecordedReview> reviews = new ArrayList<>();
            for (Row row : database.query("SELECT number, id, campaign FROM review ORDER BY number", Ledger::row)) {
                List<Event> own = events.of(row.number());
                if (!own.isEmpty()) {
                    reviews.add(review(row, own));
                }
            }
            reviews.sort(Comparator.comparingInt(RecordedReview::event));
            return reviews;
        });
    }

    /** A review by its id, or by a beginning of it that only one review has. */
    public Optional<RecordedReview> review(String id) {
        List<RecordedReview> all = reviews();
        List<RecordedReview> found =
                all.stream().filter(review -> review.id().startsWith(id)).toList();
        return all.stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    private record Row(int number, String id, String campaign) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(Database.number(row, 1), row.getString(2), row.getString(3));
    }

    private static RecordedReview review(Row row, List<Event> own) {
        try {
            Event first = own.get(0);
            JsonNode body = first.head();
            String context = Sha256.hex(CampaignJson.context(row.campaign()));
            if (!context.equals(body.path("context").asText()) || !row.id().equals(first.text("review"))) {
                throw LedgerException.forged(Message.of("verify.campaign", row.id()));
            }
            return new RecordedReview(
                    row.number(),
                    row.id(),
                    CampaignJson.read(row.campaign()),
                    first.number(),
                    first.at(),
                    first.text("by"),
                    first.text("program"),
                    first.text("root"),
                    body.path("groups").asInt(),
                    body.path("households").asLong(),
                    body.path("decisions").asLong(),
                    own.stream().skip(1).map(Ledger::correction).toList());
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", row.id()));
        }
    }

    private static RecordedReview.Correction correction(Event event) {
        JsonNode body = event.head();
        List<RecordedReview.Change> changes = new ArrayList<>();
        body.path("changes")
                .forEach(change -> changes.add(new RecordedReview.Change(
                        change.path("row").asText(),
                        change.path("field").asText(),
                        change.path("from").asText(),
                        change.path("to").asText())));
        List<RecordedReview.Superseded> superseded = new ArrayList<>();
        body.path("superseded")
                .forEach(one -> superseded.add(new RecordedReview.Superseded(
                        one.path("title").asText(),
                        one.path("subject").asText(),
                        one.path("from").asText(),
                        one.path("to").asText(),
                        one.path("fromLeaf").asText(),
                        one.path("toLeaf").asText())));
        return new RecordedReview.Correction(
                event.number(),
                event.at(),
                event.text("by"),
                event.text("reason"),
                event.text("subject"),
                changes,
                event.text("root"),
                superseded);
    }

    /**
     * The rules that a review was made under.
     *
     * @throws LedgerException if they are not what they were
     */
    public RuleFiles rules(RecordedReview review) {
        return database.read(
                () -> new RuleArchives(database).read(review.campaign().rules()));
    }

    /** The versions of the rules that were handed in, and which of them is in force. */
    public RuleVersions ruleVersions() {
        return new RuleVersions(database);
    }

    /**
     * The targets and indicators of a review, in the plan's order.
     *
     * @param revision 0 for the day of the review, {@link RecordedReview#revision()} for now
     */
    public List<TargetResult> targets(RecordedReview review, int revision) {
        return database.read(() ->
                TargetJson.read(events.of(review.number()).get(revision).json().path(Event.TARGETS)));
    }

    // ---- decisions ----

    /**
     * Where a subject stands in a review.
     *
     * @param household its place in the group, or -1 for the group itself
     */
    public record Place(int group, int household) {}

    /** Finds a household or a group by its id; a household and a group of one id are both found. */
    public List<Place> places(RecordedReview review, String subject) {
        return readable(() -> Places.of(database, review.number(), subject), subject);
    }

    /** Runs some reading; what cannot be unpacked was not written by this program. */
    private <T> T readable(Database.Work<T> reading, String what) {
        try {
            return database.read(reading);
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", what));
        }
    }

    /**
     * What was decided in one group.
     *
     * @param revision 0 for the day of the review, {@link RecordedReview#revision()} for now
     * @throws LedgerException if rows are missing or unreadable
     */
    public GroupDecisions group(RecordedReview review, Dictionary dictionary, int place, int revision) {
        return database.read(() -> decisions(
                new GroupReader(database, review.number(), review.campaign(), revision).read(place), dictionary));
    }

    /**
     * What was decided about one household, unfolded without its neighbours.
     *
     * @param place of a household, not of a group
     * @return a group of this household alone, at place 0; nothing is counted
     * @throws LedgerException if rows are missing or unreadable
     */
    public GroupDecisions household(RecordedReview review, Dictionary dictionary, Place place, int revision) {
        return database.read(() -> {
            GroupReader reader = new GroupReader(database, review.number(), review.campaign(), revision);
            return decisions(reader.household(place), dictionary);
        });
    }

    /** What was decided in every group, in the order of their ids. */
    public List<GroupDecisions> groups(RecordedReview review, Dictionary dictionary, int revision) {
        return database.read(() -> {
            GroupReader reader = new GroupReader(database, review.number(), review.campaign(), revision);
            List<GroupDecisions> groups = new ArrayList<>();
            for (int place = 0; place < review.groupCount(); place++) {
                groups.add(decisions(reader.read(place), dictionary));
            }
            return groups;
        });
    }

    private static GroupDecisions decisions(StoredGroup stored, Dictionary dictionary) {
        try {
            return stored.decisions(dictionary);
        } catch (RuntimeException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", stored.id()));
        }
    }

    /** The facts of a review, of the given groups. */
    public Dataset dataset(RecordedReview review, Dictionary dictionary, List<ResidentialGroup> groups) {
        return database.read(() -> database.query(
                        "SELECT beside, intake FROM review WHERE number = ?",
                        row -> {
                            try {
                                return new FactsReader(dictionary, row.getBytes(1))
                                        .dataset(groups, IntakeJson.read(row.getBytes(2)));
                            } catch (IllegalArgumentException unreadable) {
                                throw LedgerException.forged(Message.of("ledger.unreadable", review.id()));
                            }
                        },
                        review.number())
                .get(0));
    }

    /** What the decisions about a ward's groups read of it; wards by id. */
    public Map<String, Ward> wards(RecordedReview review, int revision) {
        return database.read(() -> GroupReader.wards(database, review.number(), revision));
    }

    /**
     * What the decisions about the groups of a ward would read of it if one of them were another.
     *
     * @param instead the group as it would be; its own decisions are not looked at
     */
    public Ward ward(RecordedReview review, int revision, Place place, GroupDecisions instead) {
        Map<String, Ward> wards = database.read(
                () -> GroupReader.wards(database, review.number(), revision, Map.of(place.group(), instead)));
        return Objects.requireNonNull(wards.get(instead.ward()));
    }

    /** The households of a review whose own personal values were erased. */
    public Set<Place> erased(RecordedReview review) {
        return database.read(() -> {
            Set<Place> erased = new HashSet<>();
            for (Event event : events.all()) {
                if (event.kind() == Event.Kind.ERASURE) {
                    event.json().path("parts").forEach(part -> {
                        if (part.path("review").asText().equals(review.id())
                                && part.path("part").asInt() == PersonalParts.OWN) {
                            erased.add(new Place(
                                    part.path("group").asInt(),
                                    part.path("place").asInt()));
                        }
                    });
                }
            }
            return erased;
        });
    }

    /**
     * Compares decisions made anew with the recorded ones, to the byte.
     *
     * @param anew every group of the review
     * @throws LedgerException that names the first decision that differs
     */
    public void compare(RecordedReview review, int revision, List<GroupDecisions> anew) {
        database.read(() -> {
            GroupReader reader = new GroupReader(database, review.number(), review.campaign(), revision);
            byte[] context = CampaignJson.context(CampaignJson.write(review.campaign()));
            Map<String, Ward> wards = GroupDecisions.wards(anew);
            List<byte[]> hashes = new ArrayList<>();
            for (int place = 0; place < anew.size(); place++) {
                GroupDecisions group = anew.get(place);
                List<byte[]> leaves = GroupSeal.leaves(review.campaign(), group);
                GroupSeal seal = GroupSeal.of(review.campaign(), context, group, leaves, wards);
                refuseDifference(review, reader.decisions(place), leaves, seal);
                hashes.add(seal.hash());
            }
            String root = Sha256.hex(MerkleTree.root(hashes));
            if (!root.equals(review.root(revision))) {
                throw LedgerException.forged(Message.of("verify.root", review.id(), review.root(revision), root));
            }
            return root;
        });
    }

    private static void refuseDifference(
            RecordedReview review, StoredGroup stored, List<byte[]> leaves, GroupSeal seal) {
        List<Campaign.JudgedTitle> titles = review.campaign().titles(SubjectKind.HOUSEHOLD);
        List<byte[]> recorded = stored.leaves(review.campaign());
        for (int i = 0; i < leaves.size(); i++) {
            if (!Arrays.equals(leaves.get(i), recorded.get(i))) {
                throw LedgerException.forged(Message.of(
                        "verify.replay",
                        stored.ids().get(i / titles.size()),
                        titles.get(i % titles.size()).id()));
            }
        }
        if (!Arrays.equals(stored.seal(), seal.hash())) {
            throw LedgerException.forged(Message.of("verify.replayGroup", stored.id()));
        }
    }

    /** How often a subject was decided under a title: one for the review, one more for each correction it touched. */
    public record Past(int revision, Outcome outcome, String leaf) {}

    /**
     * The decisions on a subject by title, each oldest first.
     *
     * @param now what stands, as {@link #household} gives it for a household, as {@link #group} for a group
     */
    public Map<String, List<Past>> history(RecordedReview review, Place place, GroupDecisions now) {
        Campaign campaign = review.campaign();
        List<Campaign.JudgedTitle> titles =
                campaign.titles(place.household() < 0 ? SubjectKind.GROUP : SubjectKind.HOUSEHOLD);
        return database.read(() -> {
            Map<String, List<Past>> history = new HashMap<>();
            List<Integer> revisions = revisions(review, place);
            for (int revision : revisions) {
                boolean isRead = place.household() >= 0 && revision == revisions.get(revisions.size() - 1);
                List<StoredGroup.HashedDecision> decided = isRead
                        ? StoredGroup.hashed(campaign, now)
                        : new GroupReader(database, review.number(), campaign, revision).decisions(place);
                for (int title = 0; title < decided.size(); title++) {
                    Past next = new Past(
                            revision,
                            decided.get(title).code().outcome(),
                            Sha256.hex(decided.get(title).leaf()));
                    List<Past> past = history.computeIfAbsent(titles.get(title).id(), id -> new ArrayList<>());
                    if (past.isEmpty() || !past.get(past.size() - 1).leaf().equals(next.leaf())) {
                        past.add(next);
                    }
                }
            }
            return history;
        });
    }

    /** The revisions that changed anything about a group, the one that stands at the end. */
    private List<Integer> revisions(RecordedReview review, Place place) throws SQLException {
        return database.query(
                "SELECT revision FROM residential_group WHERE review = ? AND group_place = ? AND revision <= ?"
                        + " ORDER BY revision",
                row -> Database.number(row, 1),
                review.number(),
                place.group(),
                review.revision());
    }

    // ---- lists ----

    /**
     * The heads of households by the households' ids, as far as they were reported and are not erased.
     *
     * @param dictionary of the review's own rules
     */
    public Map<String, String> heads(RecordedReview review, Dictionary dictionary) {
        Optional<Field> head = dictionary.entity(Dictionary.HOUSEHOLD).field(Dictionary.HEAD_NAME);
        return head.isEmpty()
                ? Map.of()
                : database.read(() -> Heads.of(database, review.number(), dictionary, head.get()));
    }

    /**
     * Which decisions are wanted; an empty part wants all.
     *
     * @param criterion together with the verdict: decisions whose criterion has it
     */
    public record Filter(
            Optional<String> title,
            Optional<Outcome> outcome,
            Optional<String> group,
            Optional<String> criterion,
            Verdict verdict) {}

    /** One line of a list. */
    public record Line(String title, String subject, String group, SubjectKind kind, DecisionCode code) {}

    /**
     * A page of a list.
     *
     * @param total how many decisions there are on all pages
     */
    public record Page(List<Line> lines, long total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The decisions of a review as they stand now: titles in the plan's order, groups by id, households by id.
     *
     * @param from how many to leave out
     * @param size how many to give at most
     */
    public Page decisions(RecordedReview review, Filter filter, long from, int size) {
        return readable(() -> new DecisionList(database, review, filter).page(from, size), review.id());
    }

    /** The proof that a decision, as it stands now, is under the review's root. */
    public Proof proof(RecordedReview review, Place place, String title) {
        return database.read(() -> {
            int revision = review.revision();
            Campaign campaign = review.campaign();
            StoredGroup stored =
                    new GroupReader(database, review.number(), campaign, revision).decisions(place.group());
            return new Prover(database, review, stored).prove(place, title);
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
