package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.binhxet.ledger.PreparedGroup.Sealed;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Message;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;

/**
 * Records a review once. The households go in by batches of whole groups, each committed, while the next are decided;
 * the groups themselves at the end, together with the event that makes it all a record. Until then the rows are leftovers
 * of an interrupted run, which another run takes up or throws away.
 */
final class Recorder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Events events;
    private final RuleArchives archives;
    private final OngoingReview review;
    private final int threads;
    private final String campaign;
    private final byte[] context;
    private final Rows.Tables tables;

    Recorder(Database database, OngoingReview review, int threads) throws SQLException {
        this.database = database;
        this.events = new Events(database);
        this.archives = new RuleArchives(database);
        this.review = review;
        this.threads = threads;
        this.campaign = CampaignJson.write(review.campaign());
        this.context = CampaignJson.context(campaign);
        this.tables = new Rows.Tables(database);
    }

    /** @param isResumed whether the rows of an interrupted run are kept */
    Ledger.Recording record(boolean isResumed, Author author, Progress progress) throws SQLException {
        String id = CampaignJson.id(review.campaign());
        Optional<Integer> known =
                database.query("SELECT number FROM review WHERE id = ?", row -> Database.number(row, 1), id).stream()
                        .findFirst();
        if (known.isPresent()) {
            Optional<Event> event = events.of(known.get()).stream().findFirst();
            if (event.isPresent()) {
                return refuseOther(event.get(), id, progress);
            }
        }
        Set<Integer> done = known.isPresent() && isResumed ? left(known.get()) : Set.of();
        int number = database.together(() -> {
            events.begin(author);
            if (known.isPresent() && !isResumed) {
                forget(known.get());
            }
            return known.isPresent() && isResumed ? known.get() : begin(id);
        });
        database.waitForDisk(false);
        GroupReader leftovers = new GroupReader(database, number, review.campaign(), 0);
        List<Sealed> sealed = decide(
                progress, (place, batch) -> database.together(() -> write(number, place, batch, done, leftovers)));
        OngoingReview.Conclusion conclusion = review.conclude();
        database.waitForDisk(true);
        Event event = database.together(() -> conclude(number, sealed, conclusion, author));
        events.remember(event, author);
        return new Ledger.Recording(
                id, event.text("root"), done.isEmpty() ? Ledger.Recording.State.NEW : Ledger.Recording.State.RESUMED);
    }

    /** The same review again: nothing is recorded, and it must come to the same. */
    private Ledger.Recording refuseOther(Event event, String id, Progress progress) throws SQLException {
        List<Sealed> sealed = decide(
                progress,
                (place, batch) -> batch.stream().map(PreparedGroup::sealed).toList());
        String root = root(seals(sealed, review.conclude()));
        if (!root.equals(event.text("root"))) {
            throw LedgerException.forged(Message.of(
                    "ledger.otherRoot", id, event.text("program"), event.text("root"), review.program(), root));
        }
        return new Ledger.Recording(id, root, Ledger.Recording.State.KNOWN);
    }

    private int begin(String id) throws SQLException {
        archives.store(review.rules());
        int number = database.query("SELECT coalesce(max(number), 0) FROM review", row -> Database.number(row, 1))
                        .get(0)
                + 1;
        database.update(
                "INSERT INTO review (number, id, campaign, rules, beside, intake) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                id,
                campaign,
                review.campaign().rules(),
                review.beside(),
                IntakeJson.write(review.intake()));
        return number;
    }

    private void forget(int number) throws SQLException {
        for (String table : List.of("personal", "sheaf", "residential_group")) {
            database.update("DELETE FROM " + table + " WHERE review = ?", number);
        }
        database.update("DELETE FROM review WHERE number = ?", number);
    }

    /** The groups whose households an interrupted run has written. */
    private Set<Integer> left(int number) throws SQLException {
        return new HashSet<>(database.query(
                "SELECT group_place FROM sheaf WHERE review = ?", row -> Database.number(row, 1), number));
    }

    // ---- households ----

    /** Takes a batch and tells what is to be kept of its groups. */
    @FunctionalInterface
    private interface Batches {
        /** @param place of the first group */
        List<Sealed> take(int place, List<PreparedGroup> batch) throws SQLException;
    }

    private List<Sealed> decide(Progress progress, Batches batches) throws SQLException {
        List<Sealed> sealed = new ArrayList<>();
        long[] households = {0};
        Parallel.inOrder(review.groups(), threads, threads + 1, Supplier::get, (List<PreparedGroup> batch) -> {
            sealed.addAll(batches.take(sealed.size(), batch));
            batch.forEach(one -> households[0] += one.sheaf().count());
            progress.at(Progress.Phase.RECORD, households[0], review.householdCount());
        });
        return sealed;
    }

    private List<Sealed> write(
            int number, int first, List<PreparedGroup> batch, Set<Integer> done, GroupReader leftovers)
            throws SQLException {
        List<Sealed> sealed = new ArrayList<>();
        Rows rows = new Rows();
        for (PreparedGroup group : batch) {
            int place = first + sealed.size();
            if (done.contains(place)) {
                sealed.add(takenUp(place, group, leftovers));
            } else {
                rows.sheaf(number, place, 0, group.sheaf());
                rows.personal(number, place, group.personal());
                sealed.add(group.sealed());
            }
        }
        tables.insert(rows);
        tables.write();
        return sealed;
    }

    /** What an interrupted run left is taken up only if every row of it is what would be written now. */
    private Sealed takenUp(int place, PreparedGroup now, GroupReader leftovers) throws SQLException {
        Sheaf sheaf;
        List<PersonalParts> personal;
        try {
            sheaf = leftovers.leftSheaf(place);
            personal = leftovers.leftPersonal(place);
            boolean isSame = sheaf.holds(now.sheaf()) && holds(personal, PersonalParts.read(now.personal()));
            if (!isSame) {
                throw new IllegalArgumentException("not what would be written now");
            }
        } catch (IllegalArgumentException other) {
            throw LedgerException.forged(Message.of("ledger.resumeOther", now.id()));
        }
        return new Sealed(
                now.sealed().open(), now.sealed().surroundings(), PersonalParts.commitments(personal), sheaf.hash());
    }

    private static boolean holds(List<PersonalParts> personal, List<PersonalParts> now) {
        boolean isSame = personal.size() == now.size();
        for (int subject = 0; isSame && subject < now.size(); subject++) {
            isSame = personal.get(subject).holds(now.get(subject));
        }
        return isSame;
    }

    // ---- groups ----

    private List<GroupSeal> seals(List<Sealed> sealed, OngoingReview.Conclusion conclusion) {
        Map<String, byte[]> wards =
                GroupSeal.Open.wards(sealed.stream().map(Sealed::open).toList());
        List<GroupSeal> seals = new ArrayList<>(sealed.size());
        for (int place = 0; place < sealed.size(); place++) {
            GroupSeal.Open open = sealed.get(place).open();
            seals.add(open.close(
                    review.campaign(),
                    context,
                    conclusion.own().get(place),
                    Objects.requireNonNull(wards.get(open.ward()))));
        }
        return seals;
    }

    private static String root(List<GroupSeal> seals) {
        return Sha256.hex(MerkleTree.root(seals.stream().map(GroupSeal::hash).toList()));
    }

    private Event conclude(int number, List<Sealed> sealed, OngoingReview.Conclusion conclusion, Author author)
            throws SQLException {
        List<GroupSeal> seals = seals(sealed, conclusion);
        Rows rows = new Rows();
        for (int place = 0; place < sealed.size(); place++) {
            List<DecisionCode> own = conclusion.own().get(place);
            rows.group(number, place, 0, row(sealed.get(place), own, seals.get(place)));
        }
        tables.insert(rows);
        tables.write();
        return events.append(Event.Kind.REVIEW, number, author, body(number, sealed, conclusion, root(seals)));
    }

    private static Rows.GroupRow row(Sealed group, List<DecisionCode> own, GroupSeal seal) {
        return new Rows.GroupRow(
                group.open().id(),
                group.surroundings(),
                group.open().counts(),
                group.open().input(),
                StoredGroup.written(own, seal.own()),
                group.commitments(),
                seal.hash());
    }

    private ObjectNode body(int number, List<Sealed> sealed, OngoingReview.Conclusion conclusion, String root)
            throws SQLException {
        Campaign judged = review.campaign();
        ObjectNode body = JSON.createObjectNode();
        body.put("review", CampaignJson.id(judged))
                .put("context", Sha256.hex(context))
                .put("root", root);
        long households = sealed.stream().mapToLong(one -> one.open().count()).sum();
        long own = conclusion.own().stream().mapToLong(List::size).sum();
        body.put("groups", sealed.size()).put("households", households);
        body.put("decisions", households * judged.titles(SubjectKind.HOUSEHOLD).size() + own);
        body.put("sheaves", sealed.size());
        body.put("sheafHash", digest(sealed.stream().map(Sealed::sheaf).toList()));
        body.put("personal", digest(sealed.stream().map(Sealed::commitments).toList()));
        byte[] intake = database.query("SELECT intake FROM review WHERE number = ?", row -> row.getBytes(1), number)
                .get(0);
        body.put("intake", Sha256.hex(Sha256.of(intake)));
        body.put("rules", archives.hash(judged.rules()));
        body.put("program", review.program());
        body.set(Event.TARGETS, TargetJson.array(conclusion.targets()));
        return body;
    }

    private static String digest(List<byte[]> parts) {
        return Sha256.hex(Sha256.of(parts));
    }
}
