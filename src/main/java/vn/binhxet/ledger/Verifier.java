package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Message;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;

/**
 * Recomputes every hash of a ledger from the stored rows. The first record that does not fit is named in the exception
 * that is thrown.
 */
final class Verifier {
    private final Database database;
    private final Events events;
    private final RuleArchives archives;
    private final Optional<LedgerKey> key;
    private final Progress progress;
    private final List<Message> notes = new ArrayList<>();
    private long decisions;

    Verifier(Database database, Optional<LedgerKey> key, Progress progress) {
        this.database = database;
        this.events = new Events(database);
        this.archives = new RuleArchives(database);
        this.key = key;
        this.progress = progress;
    }

    /** A personal part that an event says was erased. */
    private record ErasedPart(String review, int group, int place, int part) {}

    /** A review's row. */
    private record Row(int number, String id, String campaign, String rules, byte[] beside, byte[] intake) {}

    Verification verify(Optional<String> only) throws SQLException {
        List<Event> chain = events.all();
        verifyChain(chain);
        verifyRules();
        RuleHistory versions = RuleHistory.of(chain);
        verifyVersions(chain);
        List<Row> rows = database.query(
                "SELECT number, id, campaign, rules, beside, intake FROM review ORDER BY number",
                row -> new Row(
                        Database.number(row, 1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getBytes(6)));
        Set<ErasedPart> erased = erased(chain);
        List<Verification.Root> roots = new ArrayList<>();
        for (Row row : rows) {
            List<Event> own = chain.stream()
                    .filter(event -> Objects.equals(event.review(), row.number()) && event.kind() != Event.Kind.ERASURE)
                    .toList();
            if (own.isEmpty()) {
                notes.add(Message.of("verify.unfinished", row.id()));
            } else if (only.isEmpty() || only.get().equals(row.id())) {
                roots.addAll(verify(row, own, erased));
            }
        }
        refuseStrangers(chain, rows, versions);
        if (!erased.isEmpty()) {
            notes.add(Message.of(
                    "verify.erased",
                    erased.stream()
                            .map(part -> part.review() + part.group() + "/" + part.place())
                            .distinct()
                            .count()));
        }
        return new Verification(chain.size(), decisions, roots, notes);
    }

    // ---- events ----

    private void verifyChain(List<Event> chain) throws SQLException {
        String ledger = events.ledgerId();
        byte[] previous = Event.NOTHING;
        int unsigned = 0;
        Set<String> signers = new TreeSet<>();
        for (int i = 0; i < chain.size(); i++) {
            Event event = chain.get(i);
            boolean isWhole = event.number() == i + 1
                    && Arrays.equals(event.hash(), Event.hash(previous, event.body()))
                    && isConsistent(event);
            if (!isWhole) {
                throw LedgerException.forged(Message.of("verify.event", i + 1));
            }
            if (!isSignatureGood(event)) {
                throw LedgerException.forged(Message.of("verify.signature", event.number()));
            }
            if (event.publicKey() == null) {
                unsigned++;
            } else {
                signers.add(LedgerKey.fingerprint(event.publicKey()));
            }
            previous = event.hash();
        }
        boolean isMadeThen = database.query("SELECT made_at FROM ledger", row -> row.getString(1)).stream()
                .allMatch(
                        madeAt -> !chain.isEmpty() && madeAt.equals(chain.get(0).text("at")));
        if (!isMadeThen || (!chain.isEmpty() && !chain.get(0).text("ledger").equals(ledger))) {
            throw LedgerException.forged(Message.of("verify.event", 1));
        }
        verifyHead(ledger, chain);
        if (unsigned > 0) {
            notes.add(Message.of("verify.unsigned", unsigned));
        }
        signers.forEach(signer -> notes.add(
                key.isPresent() && key.get().fingerprint().equals(signer)
                        ? Message.of("verify.signedHere", signer)
                        : Message.of("verify.signedElsewhere", signer)));
    }

    /** An event that names a key is signed with it, one that names none is not signed. */
    private static boolean isSignatureGood(Event event) {
        byte[] signature = event.signature();
        byte[] publicKey = event.publicKey();
        if (signature == null || publicKey == null) {
            return signature == null && publicKey == null && event.text("key").isEmpty();
        }
        return LedgerKey.fingerprint(publicKey).equals(event.text("key"))
                && LedgerKey.isSigned(event.hash(), signature, publicKey);
    }

    /** The columns beside the body say the same as the body. */
    private boolean isConsistent(Event event) throws SQLException {
        try {
            JsonNode body = event.json();
            boolean isNamed = event.review() == null
                    || database.query("SELECT id FROM review WHERE number = ?", row -> row.getString(1), event.review())
                            .contains(body.path("review").asText());
            return body.path("number").asInt() == event.number()
                    && body.path("kind").asText().equals(event.kind().written())
                    && body.has("review") == (event.review() != null)
                    && isNamed;
        } catch (IllegalArgumentException noJson) {
            return false;
        }
    }

    /** What this machine saw last must still be there. */
    private void verifyHead(String ledger, List<Event> chain) {
        Optional<Message> missing = key.flatMap(own -> own.missing(ledger, chain));
        if (missing.isPresent()) {
            throw LedgerException.forged(missing.get());
        }
    }

    private static Set<ErasedPart> erased(List<Event> chain) {
        Set<ErasedPart> erased = new HashSet<>();
        for (Event event : chain) {
            if (event.kind() == Event.Kind.ERASURE) {
                for (JsonNode part : event.json().get("parts")) {
                    erased.add(new ErasedPart(
                            part.get("review").asText(),
                            part.get("group").asInt(),
                            part.get("place").asInt(),
                            part.get("part").asInt()));
                }
            }
        }
        return erased;
    }

    private void verifyRules() throws SQLException {
        database.query("SELECT digest, archive FROM rule_files ORDER BY digest", row -> {
            String digest = row.getString(1);
            boolean fits = false;
            try {
                fits = RuleArchive.read(row.getBytes(2)).digest().equals(digest);
            } catch (IllegalArgumentException noArchive) {
                // does not fit
            }
            if (!fits) {
                throw LedgerException.forged(Message.of("verify.rules", digest));
            }
            return digest;
        });
    }

    /** The archives of every version are the ones that were handed in, to the byte. */
    private void verifyVersions(List<Event> chain) throws SQLException {
        for (Event event : chain) {
            if (event.kind() == Event.Kind.SUBMISSION) {
                verifyVersion(event, "rules", "rulesArchive");
                verifyVersion(event, "cases", "casesArchive");
            }
        }
    }

    private void verifyVersion(Event event, String digest, String hash) throws SQLException {
        if (!archives.hash(event.text(digest)).equals(event.text(hash))) {
            throw LedgerException.forged(Message.of("verify.rules", event.text(digest)));
        }
    }

    /** Rows that belong to no review, no event and no rules. */
    private void refuseStrangers(List<Event> chain, List<Row> rows, RuleHistory versions) throws SQLException {
        for (Event event : chain) {
            boolean isKnown = event.review() == null || rows.stream().anyMatch(row -> row.number() == event.review());
            if (!isKnown) {
                throw LedgerException.forged(Message.of("verify.reviewGone", event.text("review"), event.number()));
            }
        }
        for (String table : List.of("residential_group", "sheaf", "personal")) {
            List<Integer> strangers = database.query(
                    "SELECT DISTINCT review FROM " + table + " WHERE review NOT IN (SELECT number FROM review)",
                    row -> Database.number(row, 1));
            if (!strangers.isEmpty()) {
                throw LedgerException.forged(Message.of("verify.strangers", table));
            }
        }
        refuseStrangeRules(rows, versions);
        if (count("SELECT count(*) FROM ledger") > 1) {
            throw LedgerException.forged(Message.of("verify.strangers", "ledger"));
        }
    }

    private void refuseStrangeRules(List<Row> rows, RuleHistory versions) throws SQLException {
        Set<String> known = new HashSet<>(versions.digests());
        rows.forEach(row -> known.add(row.rules()));
        if (!known.containsAll(database.query("SELECT digest FROM rule_files", row -> row.getString(1)))) {
            throw LedgerException.forged(Message.of("verify.strangers", "rule_files"));
        }
    }

    private long count(String sql, Object... values) throws SQLException {
        return database.query(sql, row -> row.getLong(1), values).get(0);
    }

    // ---- one review ----

    private List<Verification.Root> verify(Row row, List<Event> own, Set<ErasedPart> erased) throws SQLException {
        JsonNode body = own.get(0).json();
        Campaign campaign = campaign(row, body);
        byte[] context = CampaignJson.context(row.campaign());
        boolean isFirst = own.get(0).kind() == Event.Kind.REVIEW;
        if (!isFirst
                || !Sha256.hex(Sha256.of(row.intake()))
                        .equals(body.path("intake").asText())) {
            throw LedgerException.forged(Message.of("verify.intake", row.id()));
        }
        verifyArchive(row, body);
        refuseExtraRows(row, own);
        int groupCount = body.path("groups").asInt();
        long households = body.path("households").asLong();
        List<Checked> groups = new ArrayList<>(groupCount);
        long[] done = {0};
        try (Readers readers = new Readers(database, row.number(), campaign)) {
            Parallel.inOrder(
                    groupCount,
                    Readers.COUNT,
                    4 * Readers.COUNT,
                    place -> readers.with(reader -> checked(row, reader.read(place), campaign, erased)),
                    checked -> {
                        groups.add(checked);
                        done[0] += checked.open().count();
                        progress.at(Progress.Phase.VERIFY, done[0], households);
                    });
        }
        List<byte[]> commitments = groups.stream().map(Checked::commitments).toList();
        if (!Sha256.hex(Sha256.of(commitments)).equals(body.path("personal").asText())) {
            throw LedgerException.forged(Message.of("verify.personal", row.id()));
        }
        String dataset = Sha256.hex(InputDigest.ofDataset(
                groups.stream().map(group -> group.open().input()).toList(), row.beside()));
        if (!dataset.equals(campaign.dataset())) {
            throw LedgerException.forged(Message.of("verify.dataset", row.id()));
        }
        List<Verification.Root> roots = new ArrayList<>();
        roots.add(root(row, 0, campaign, context, groups, own.get(0)));
        verifySheaves(row, groups.stream().map(Checked::sheaf).toList(), own.get(0));
        for (int revision = 1; revision < own.size(); revision++) {
            GroupReader later = new GroupReader(database, row.number(), campaign, revision);
            for (int place : touched("residential_group", row.number(), revision, groupCount)) {
                groups.set(place, checked(row, later.read(place), campaign, erased));
                if (!Arrays.equals(groups.get(place).commitments(), commitments.get(place))) {
                    throw LedgerException.forged(Message.of("verify.personal", row.id()));
                }
            }
            List<byte[]> sheaves = new ArrayList<>();
            for (int place : touched("sheaf", row.number(), revision, groupCount)) {
                sheaves.add(groups.get(place).sheaf());
            }
            roots.add(root(row, revision, campaign, context, groups, own.get(revision)));
            verifySheaves(row, sheaves, own.get(revision));
        }
        return roots;
    }

    /** Every stored byte about households is what the event says, though others could be read as the same. */
    private static void verifySheaves(Row row, List<byte[]> sheaves, Event event) {
        if (!Sha256.hex(Sha256.of(sheaves)).equals(event.text("sheafHash"))) {
            throw LedgerException.forged(Message.of("verify.sheaves", row.id()));
        }
    }

    /** What is left of a group whose rows fit. */
    private record Checked(
            GroupSeal.Open open, List<StoredGroup.HashedDecision> own, byte[] seal, byte[] commitments, byte[] sheaf) {}

    private static Checked checked(Row row, StoredGroup stored, Campaign campaign, Set<ErasedPart> erased) {
        GroupSeal.Open open = open(stored, campaign);
        verifyPersonal(row, stored, erased);
        return new Checked(open, stored.own(), stored.seal(), stored.commitments(), stored.sheaf());
    }

    private Campaign campaign(Row row, JsonNode body) {
        try {
            Campaign campaign = CampaignJson.read(row.campaign());
            boolean fits = CampaignJson.write(campaign).equals(row.campaign())
                    && CampaignJson.id(campaign).equals(row.id())
                    && campaign.rules().equals(row.rules())
                    && Sha256.hex(CampaignJson.context(row.campaign()))
                            .equals(body.path("context").asText());
            if (fits) {
                return campaign;
            }
        } catch (IllegalArgumentException unreadable) {
            // does not fit
        }
        throw LedgerException.forged(Message.of("verify.campaign", row.id()));
    }

    /** The archive is the one that was stored, to the byte. */
    private void verifyArchive(Row row, JsonNode body) throws SQLException {
        if (!archives.hash(row.rules()).equals(body.path("rules").asText())) {
            throw LedgerException.forged(Message.of("verify.rules", row.rules()));
        }
    }

    /** Every revision has as many rows as its event says, and there is no other. */
    private void refuseExtraRows(Row row, List<Event> own) throws SQLException {
        Map<String, String> tables = Map.of("residential_group", "groups", "sheaf", "sheaves");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            long expected = 0;
            for (int revision = 0; revision < own.size(); revision++) {
                long said = own.get(revision).json().path(table.getValue()).asLong();
                long found = count(
                        "SELECT count(*) FROM " + table.getKey() + " WHERE review = ? AND revision = ?",
                        row.number(),
                        revision);
                if (said != found) {
                    throw LedgerException.forged(Message.of("verify.rows", row.id(), table.getKey(), found, said));
                }
                expected += said;
            }
            long all = count("SELECT count(*) FROM " + table.getKey() + " WHERE review = ?", row.number());
            if (all != expected) {
                throw LedgerException.forged(Message.of("verify.rows", row.id(), table.getKey(), all, expected));
            }
        }
        JsonNode body = own.get(0).json();
        long expected = body.path("groups").asLong();
        long personal = count("SELECT count(*) FROM personal WHERE review = ?", row.number());
        if (personal != expected) {
            throw LedgerException.forged(Message.of("verify.rows", row.id(), "personal", personal, expected));
        }
    }

    private List<Integer> touched(String table, int review, int revision, int groupCount) throws SQLException {
        List<Integer> places = database.query(
                "SELECT group_place FROM " + table + " WHERE review = ? AND revision = ? ORDER BY group_place",
                row -> Database.number(row, 1),
                review,
                revision);
        for (int place : places) {
            if (place < 0 || place >= groupCount) {
                throw LedgerException.forged(Message.of("ledger.noGroup", place + 1));
            }
        }
        return places;
    }

    /** Hashes every decision on a household anew. */
    private static GroupSeal.Open open(StoredGroup stored, Campaign campaign) {
        refuseWrongLength(stored, campaign);
        byte[] input = stored.inputs().all();
        if (!Arrays.equals(input, stored.input())) {
            throw LedgerException.forged(Message.of("verify.facts", stored.id()));
        }
        return new GroupSeal.Open(
                stored.id(),
                stored.ids().size(),
                MerkleTree.root(stored.leaves(campaign)),
                stored.counts(),
                ward(stored),
                input);
    }

    private static void refuseWrongLength(StoredGroup stored, Campaign campaign) {
        for (Campaign.JudgedTitle title : campaign.titles()) {
            boolean isOfHouseholds = title.subjects() == SubjectKind.HOUSEHOLD;
            int place = campaign.titles(title.subjects()).indexOf(title);
            List<DecisionCode> codes = isOfHouseholds
                    ? stored.codes().get(place)
                    : stored.ownCodes().stream().skip(place).limit(1).toList();
            for (DecisionCode code : codes) {
                if (code.verdicts().length != title.criteria().size()) {
                    throw LedgerException.forged(Message.of("verify.decision", stored.id(), title.id()));
                }
            }
        }
    }

    private static String ward(StoredGroup stored) {
        try {
            return FactsReader.wardOf(stored.surroundings());
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", stored.id()));
        }
    }

    private static void verifyPersonal(Row row, StoredGroup stored, Set<ErasedPart> erased) {
        boolean fits = Arrays.equals(PersonalParts.commitments(stored.personal()), stored.commitments());
        for (int subject = 0; fits && subject < stored.personal().size(); subject++) {
            List<PersonalParts.Part> parts = stored.personal().get(subject).parts();
            for (int part = 0; fits && part < parts.size(); part++) {
                boolean isErased = erased.contains(new ErasedPart(row.id(), stored.place(), subject - 1, part));
                fits = parts.get(part) instanceof PersonalParts.Erased == isErased;
            }
        }
        if (!fits) {
            throw LedgerException.forged(Message.of("verify.personalOf", stored.id()));
        }
    }

    private Verification.Root root(
            Row row, int revision, Campaign campaign, byte[] context, List<Checked> groups, Event event) {
        Map<String, byte[]> wards =
                GroupSeal.Open.wards(groups.stream().map(Checked::open).toList());
        List<byte[]> hashes = new ArrayList<>(groups.size());
        for (Checked group : groups) {
            GroupSeal.Open open = group.open();
            GroupSeal seal = open.close(
                    campaign,
                    context,
                    group.own().stream().map(StoredGroup.HashedDecision::code).toList(),
                    Objects.requireNonNull(wards.get(open.ward())));
            refuseOtherDecisions(group, seal, campaign);
            if (!Arrays.equals(seal.hash(), group.seal())) {
                throw LedgerException.forged(Message.of("verify.group", open.id()));
            }
            hashes.add(seal.hash());
            if (revision == 0) {
                decisions += seal.own().size()
                        + (long) open.count()
                                * campaign.titles(SubjectKind.HOUSEHOLD).size();
            }
        }
        String root = Sha256.hex(MerkleTree.root(hashes));
        if (!root.equals(event.text("root"))) {
            throw LedgerException.forged(Message.of("verify.root", row.id(), event.text("root"), root));
        }
        return new Verification.Root(row.id(), revision, root);
    }

    private static void refuseOtherDecisions(Checked group, GroupSeal seal, Campaign campaign) {
        for (int title = 0; title < group.own().size(); title++) {
            if (!Arrays.equals(group.own().get(title).leaf(), seal.own().get(title))) {
                throw LedgerException.forged(Message.of(
                        "verify.decision",
                        group.open().id(),
                        campaign.titles(SubjectKind.GROUP).get(title).id()));
            }
        }
    }
}
