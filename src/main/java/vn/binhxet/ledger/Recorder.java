package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;

/**
 * Records a review once. Rows go in by batches of whole groups, each committed; the event at the end makes them a
 * record. Until then they are leftovers of an interrupted run, which another run takes up or throws away.
 */
final class Recorder {
    private static final byte[] NONE = {};
    private static final int HOUSEHOLDS_AT_ONCE = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Events events;
    private final RuleArchives archives;
    private final ReviewContent content;
    private final int threads;
    private final SecureRandom random = new SecureRandom();
    private final String campaign;
    private final byte[] context;
    private final Map<String, Ward> wards;
    private final Rows.Tables tables;

    Recorder(Database database, ReviewContent content, int threads) throws SQLException {
        this.database = database;
        this.events = new Events(database);
        this.archives = new RuleArchives(database);
        this.content = content;
        this.threads = threads;
        this.campaign = CampaignJson.write(content.campaign());
        this.context = CampaignJson.context(campaign);
        this.wards = GroupDecisions.wards(content.groups());
        this.tables = new Rows.Tables(database);
    }

    /** Some groups, ready to be written. */
    private record Batch(List<Sealed> groups, int end) {}

    /**
     * A group with its seal.
     *
     * @param rows what is to be written; none where it is there already
     * @param commitments digest over the commitments to its personal values
     */
    private record Sealed(
            int place, GroupDecisions group, List<byte[]> leaves, GroupSeal seal, Rows rows, byte[] commitments) {}

    /** @param isResumed whether the rows of an interrupted run are kept */
    Ledger.Recording record(boolean isResumed, Author author, Progress progress) throws SQLException {
        String id = CampaignJson.id(content.campaign());
        Optional<Integer> known =
                database.query("SELECT number FROM review WHERE id = ?", row -> Database.number(row, 1), id).stream()
                        .findFirst();
        if (known.isPresent()) {
            Optional<Event> event = events.of(known.get()).stream().findFirst();
            if (event.isPresent()) {
                return refuseOther(event.get(), id, progress);
            }
        }
        Map<Integer, byte[]> done = known.isPresent() && isResumed ? seals(known.get()) : Map.of();
        int number = database.together(() -> {
            events.begin(author);
            if (known.isPresent() && !isResumed) {
                forget(known.get());
            }
            return known.isPresent() && isResumed ? known.get() : begin(id);
        });
        Map<Integer, byte[]> commitments = new TreeMap<>(done.isEmpty() ? Map.of() : commitments(number));
        List<byte[]> hashes = new ArrayList<>(content.groups().size());
        database.waitForDisk(false);
        inBatches(number, done.keySet(), progress, batch -> {
            batch.groups().forEach(one -> hashes.add(one.seal().hash()));
            write(number, batch, done, commitments);
        });
        database.waitForDisk(true);
        String root = Sha256.hex(MerkleTree.root(hashes));
        Event event = database.together(
                () -> events.append(Event.Kind.REVIEW, number, author, body(number, root, commitments.values())));
        events.remember(event, author);
        return new Ledger.Recording(
                id, root, done.isEmpty() ? Ledger.Recording.State.NEW : Ledger.Recording.State.RESUMED);
    }

    /** The same review again: nothing is recorded, and it must come to the same. */
    private Ledger.Recording refuseOther(Event event, String id, Progress progress) throws SQLException {
        List<byte[]> hashes = new ArrayList<>(content.groups().size());
        inBatches(
                0,
                all(),
                progress,
                batch -> batch.groups().forEach(one -> hashes.add(one.seal().hash())));
        String root = Sha256.hex(MerkleTree.root(hashes));
        if (!root.equals(event.text("root"))) {
            throw LedgerException.forged(Message.of(
                    "ledger.otherRoot", id, event.text("program"), event.text("root"), content.program(), root));
        }
        return new Ledger.Recording(id, root, Ledger.Recording.State.KNOWN);
    }

    private int begin(String id) throws SQLException {
        archives.store(content.rules());
        int number = database.query("SELECT coalesce(max(number), 0) FROM review", row -> Database.number(row, 1))
                        .get(0)
                + 1;
        database.update(
                "INSERT INTO review (number, id, campaign, rules, beside, intake) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                id,
                campaign,
                content.campaign().rules(),
                FactsWriter.beside(content.dataset()),
                IntakeJson.write(content.dataset().intake()));
        return number;
    }

    private void forget(int number) throws SQLException {
        for (String table : List.of("personal", "decision", "household", "residential_group")) {
            database.update("DELETE FROM " + table + " WHERE review = ?", number);
        }
        database.update("DELETE FROM review WHERE number = ?", number);
    }

    private Map<Integer, byte[]> seals(int number) throws SQLException {
        Map<Integer, byte[]> seals = new HashMap<>();
        database.query(
                "SELECT group_place, seal FROM residential_group WHERE review = ?",
                row -> seals.put(Database.number(row, 1), row.getBytes(2)),
                number);
        return seals;
    }

    private Map<Integer, byte[]> commitments(int number) throws SQLException {
        Map<Integer, MessageDigest> shas = new TreeMap<>();
        Database.RowReader<Boolean> add = row -> {
            shas.computeIfAbsent(Database.number(row, 1), place -> Sha256.start())
                    .update(row.getBytes(2));
            return true;
        };
        database.query("SELECT group_place, commitments FROM residential_group WHERE review = ?", add, number);
        database.query(
                "SELECT group_place, commitments FROM household WHERE review = ? ORDER BY group_place, place",
                add,
                number);
        Map<Integer, byte[]> commitments = new TreeMap<>();
        shas.forEach((place, sha) -> commitments.put(place, sha.digest()));
        return commitments;
    }

    private Set<Integer> all() {
        return IntStream.range(0, content.groups().size()).boxed().collect(Collectors.toSet());
    }

    /** @param done the places of groups whose rows are not wanted */
    private void inBatches(int number, Set<Integer> done, Progress progress, Parallel.Taker<Batch, SQLException> taker)
            throws SQLException {
        List<Integer> ends = ends();
        long households = content.dataset().householdCount();
        long[] handed = {0};
        Parallel.inOrder(
                ends.size(),
                threads,
                threads + 1,
                i -> sealed(i == 0 ? 0 : ends.get(i - 1), ends.get(i), number, done),
                batch -> {
                    taker.take(batch);
                    handed[0] += batch.groups().stream()
                            .mapToLong(one -> one.group().group().households().size())
                            .sum();
                    progress.at(Progress.Phase.RECORD, handed[0], households);
                });
    }

    /** Where batches end: as soon as they have enough households. */
    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        int households = 0;
        for (int place = 0; place < content.groups().size(); place++) {
            households += content.groups().get(place).group().households().size();
            if (households >= HOUSEHOLDS_AT_ONCE || place == content.groups().size() - 1) {
                ends.add(place + 1);
                households = 0;
            }
        }
        return ends;
    }

    private Batch sealed(int from, int to, int number, Set<Integer> done) {
        List<Sealed> groups = new ArrayList<>();
        for (int place = from; place < to; place++) {
            GroupDecisions group = content.groups().get(place);
            List<byte[]> leaves = GroupSeal.leaves(content.campaign(), group);
            GroupSeal seal = GroupSeal.of(content.campaign(), context, group, leaves, wards);
            Rows rows = new Rows();
            byte[] commitments = done.contains(place) ? NONE : add(number, place, group, leaves, seal, rows);
            groups.add(new Sealed(place, group, leaves, seal, rows, commitments));
        }
        return new Batch(groups, to);
    }

    private void write(int number, Batch batch, Map<Integer, byte[]> done, Map<Integer, byte[]> commitments) {
        database.together(() -> {
            for (Sealed one : batch.groups()) {
                byte[] before = done.get(one.place());
                if (before != null) {
                    refuseAltered(number, one, before);
                } else {
                    tables.insert(one.rows());
                    commitments.put(one.place(), one.commitments());
                }
            }
            tables.write();
            return batch.end();
        });
    }

    /** What an interrupted run left is taken up only if every row of it is what would be written now. */
    private void refuseAltered(int number, Sealed one, byte[] seal) throws SQLException {
        Campaign judged = content.campaign();
        StoredGroup stored = new GroupReader(database, number, judged, 0).read(one.place());
        GroupDecisions group = one.group();
        boolean isSame = Arrays.equals(seal, one.seal().hash())
                && Arrays.equals(stored.input(), group.inputs().all())
                && Arrays.equals(stored.inputs().all(), group.inputs().all())
                && isEqual(stored.leaves(judged), one.leaves())
                && isEqual(GroupSeal.leaves(judged, stored.ids(), stored.codes(judged), stored.inputs()), one.leaves())
                && stored.counts().equals(group.counts())
                && stored.hasPersonal();
        for (Campaign.JudgedTitle title : judged.titles(SubjectKind.GROUP)) {
            int place = judged.titles(SubjectKind.GROUP).indexOf(title);
            List<StoredGroup.StoredDecision> own = stored.decisions().getOrDefault(title.id(), List.of());
            isSame &= own.size() == Math.min(1, group.own().size());
            for (StoredGroup.StoredDecision decision : own) {
                isSame &= Arrays.equals(decision.leaf(), one.seal().own().get(place))
                        && decision.code().isSame(group.own().get(place));
            }
        }
        if (!isSame) {
            throw LedgerException.forged(
                    Message.of("ledger.resumeOther", group.group().id()));
        }
    }

    private static boolean isEqual(List<byte[]> one, List<byte[]> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    /**
     * Makes the rows of a group.
     *
     * @return the digest over the commitments to its personal values
     */
    private byte[] add(
            int number, int groupPlace, GroupDecisions group, List<byte[]> leaves, GroupSeal seal, Rows rows) {
        PersonalParts.Salts salts = new PersonalParts.Salts(random);
        MessageDigest sha = Sha256.start();
        Rows.Stored own = Rows.Stored.of(group.group(), salts);
        sha.update(own.commitments());
        rows.group(number, groupPlace, 0, group, own.facts(), own.commitments(), seal.hash());
        rows.personal(number, groupPlace, Rows.ITSELF, own.personal());
        List<Campaign.JudgedTitle> titles = content.campaign().titles(SubjectKind.HOUSEHOLD);
        for (int i = 0; i < group.group().households().size(); i++) {
            Household household = group.group().households().get(i);
            Rows.Stored stored = Rows.Stored.of(household, salts);
            sha.update(stored.commitments());
            rows.household(number, groupPlace, i, 0, household.id(), stored.facts(), stored.commitments());
            rows.personal(number, groupPlace, i, stored.personal());
            for (int title = 0; title < titles.size(); title++) {
                rows.decision(
                        number,
                        titles.get(title).id(),
                        groupPlace,
                        i,
                        0,
                        group.households().get(title).get(i),
                        leaves.get(i * titles.size() + title));
            }
        }
        List<Campaign.JudgedTitle> ownTitles = content.campaign().titles(SubjectKind.GROUP);
        for (int title = 0; title < group.own().size(); title++) {
            rows.decision(
                    number,
                    ownTitles.get(title).id(),
                    groupPlace,
                    Rows.ITSELF,
                    0,
                    group.own().get(title),
                    seal.own().get(title));
        }
        return sha.digest();
    }

    private ObjectNode body(int number, String root, Iterable<byte[]> commitments) throws SQLException {
        ObjectNode body = JSON.createObjectNode();
        body.put("review", CampaignJson.id(content.campaign()))
                .put("context", Sha256.hex(context))
                .put("root", root);
        long households = content.dataset().householdCount();
        long own =
                content.groups().stream().mapToLong(group -> group.own().size()).sum();
        body.put("groups", content.groups().size()).put("households", households);
        body.put(
                "decisions",
                households * content.campaign().titles(SubjectKind.HOUSEHOLD).size() + own);
        body.put("personal", Sha256.hex(Sha256.of(commitments)));
        byte[] intake = database.query("SELECT intake FROM review WHERE number = ?", row -> row.getBytes(1), number)
                .get(0);
        body.put("intake", Sha256.hex(Sha256.of(intake)));
        body.put("rules", archives.hash(content.campaign().rules()));
        body.put("program", content.program());
        body.set("targets", TargetJson.array(content.targets()));
        return body;
    }
}
