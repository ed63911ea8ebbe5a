package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.ledger.StoredGroup.HashedDecision;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Message;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;

/** Reads the rows of one review's groups as they stood at a revision. Belongs to its database's thread. */
final class GroupReader {
    private static final String OF_GROUP = " WHERE review = ? AND group_place = ?";
    private static final String NEWEST = OF_GROUP + " AND revision <= ? ORDER BY revision DESC LIMIT 1";

    private final int review;
    private final Campaign campaign;
    private final int revision;
    private final Database database;

    GroupReader(Database database, int review, Campaign campaign, int revision) {
        this.database = database;
        this.review = review;
        this.campaign = campaign;
        this.revision = revision;
    }

    /** A group's own row. */
    private record Head(
            String id, byte[] facts, String counts, byte[] input, byte[] own, byte[] commitments, byte[] seal) {}

    private Head head(int place) throws SQLException {
        return only(
                database.query(
                        "SELECT id, facts, counts, input, own, commitments, seal FROM residential_group" + NEWEST,
                        row -> new Head(
                                row.getString(1),
                                row.getBytes(2),
                                row.getString(3),
                                row.getBytes(4),
                                row.getBytes(5),
                                row.getBytes(6),
                                row.getBytes(7)),
                        review,
                        place,
                        revision),
                place);
    }

    /** A row about households, with what it is found by. */
    private record Found(Sheaf sheaf, Sheaf.Ends ends) {
        /** @throws IllegalArgumentException if its households would not be found */
        Sheaf checked() {
            Sheaf.Ends real = sheaf.ends();
            if (!Arrays.equals(real.first(), ends.first()) || !Arrays.equals(real.last(), ends.last())) {
                throw new IllegalArgumentException("the first and the last id are others");
            }
            return sheaf;
        }
    }

    private Found found(int place) throws SQLException {
        return only(
                database.query(
                        "SELECT household_count, ids, facts, decisions, first_id, last_id FROM sheaf" + NEWEST,
                        row -> new Found(
                                new Sheaf(Database.number(row, 1), row.getBytes(2), row.getBytes(3), row.getBytes(4)),
                                new Sheaf.Ends(row.getBytes(5), row.getBytes(6))),
                        review,
                        place,
                        revision),
                place);
    }

    private byte[] personal(int place) throws SQLException {
        return only(
                database.query("SELECT parts FROM personal" + OF_GROUP, row -> row.getBytes(1), review, place), place);
    }

    /**
     * Reads a group with its personal values.
     *
     * @throws LedgerException if rows are missing or unreadable
     */
    StoredGroup read(int place) throws SQLException {
        return read(place, true);
    }

    /**
     * Reads a group without its personal values.
     *
     * @throws LedgerException if rows are missing or unreadable
     */
    StoredGroup decisions(int place) throws SQLException {
        return read(place, false);
    }

    private StoredGroup read(int place, boolean isPersonal) throws SQLException {
        Head head = head(place);
        Found found = found(place);
        try {
            Sheaf sheaf = found.checked();
            List<PersonalParts> parts = isPersonal ? PersonalParts.read(personal(place)) : List.of();
            if (isPersonal && parts.size() != sheaf.count() + 1) {
                throw new IllegalArgumentException("personal values of " + parts.size() + " subjects");
            }
            return new StoredGroup(
                    place,
                    head.id(),
                    head.facts(),
                    counts(head.counts()),
                    head.input(),
                    own(head.own()),
                    head.commitments(),
                    head.seal(),
                    sheaf.readIds(),
                    sheaf.readFacts(),
                    sheaf.readDecisions(campaign.titles(SubjectKind.HOUSEHOLD).size()),
                    parts,
                    sheaf.hash());
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", head.id()));
        }
    }

    /**
     * Reads one household with its personal values, as a group of it alone, at place 0: its neighbours are not unpacked,
     * and nothing is there that is counted, decided or hashed over all of them.
     *
     * @throws LedgerException if rows are missing or unreadable
     */
    StoredGroup household(Ledger.Place place) throws SQLException {
        Head head = head(place.group());
        Sheaf sheaf = found(place.group()).sheaf();
        byte[] personal = personal(place.group());
        try {
            return new StoredGroup(
                    place.group(),
                    head.id(),
                    head.facts(),
                    List.of(),
                    head.input(),
                    List.of(),
                    head.commitments(),
                    head.seal(),
                    List.of(sheaf.id(place.household())),
                    List.of(sheaf.facts(place.household())),
                    codes(sheaf, place.household()).stream().map(List::of).toList(),
                    PersonalParts.read(personal, place.household()),
                    new byte[0]);
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", head.id()));
        }
    }

    private List<DecisionCode> codes(Sheaf sheaf, int household) {
        return sheaf.decisions(household, campaign.titles(SubjectKind.HOUSEHOLD).size());
    }

    /**
     * Reads the decisions on a household, or on a group itself, by title; none on a group that was not to be decided on.
     *
     * @throws LedgerException if rows are missing or unreadable
     */
    List<HashedDecision> decisions(Ledger.Place place) throws SQLException {
        Head head = head(place.group());
        try {
            return place.household() < 0 ? own(head.own()) : hashed(place, head);
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", head.id()));
        }
    }

    private List<HashedDecision> hashed(Ledger.Place place, Head head) throws SQLException {
        Sheaf sheaf = found(place.group()).sheaf();
        String id = sheaf.id(place.household());
        String input = Sha256.hex(InputDigest.ofHousehold(Sha256.of(head.facts()), sheaf.facts(place.household())));
        List<Campaign.JudgedTitle> titles = campaign.titles(SubjectKind.HOUSEHOLD);
        List<HashedDecision> decided = new ArrayList<>();
        for (DecisionCode code : codes(sheaf, place.household())) {
            byte[] record = DecisionRecord.bytes(titles.get(decided.size()), id, code, input);
            decided.add(new HashedDecision(code, MerkleTree.leaf(record)));
        }
        return decided;
    }

    private static <T> T only(List<T> rows, int place) {
        if (rows.isEmpty()) {
            throw LedgerException.forged(Message.of("ledger.noGroup", place + 1));
        }
        return rows.get(0);
    }

    /**
     * What an interrupted run left of a group's households.
     *
     * @throws IllegalArgumentException if they would not be found
     */
    Sheaf leftSheaf(int place) throws SQLException {
        return found(place).checked();
    }

    /**
     * What an interrupted run left of a group's personal values.
     *
     * @throws IllegalArgumentException if it is unreadable
     */
    List<PersonalParts> leftPersonal(int place) throws SQLException {
        return PersonalParts.read(personal(place));
    }

    /** The decisions on a group itself: one for each title, or none at all. */
    private List<HashedDecision> own(byte[] row) {
        Packed.Reader reader = new Packed.Reader(row);
        List<HashedDecision> own = new ArrayList<>();
        while (reader.hasMore()) {
            own.add(new HashedDecision(Sheaf.read(reader), reader.raw(Sha256.BYTES)));
        }
        if (!own.isEmpty() && own.size() != campaign.titles(SubjectKind.GROUP).size()) {
            throw new IllegalArgumentException(own.size() + " decisions on a group");
        }
        byte[] again = StoredGroup.written(
                own.stream().map(HashedDecision::code).toList(),
                own.stream().map(HashedDecision::leaf).toList());
        if (!Arrays.equals(row, again)) {
            throw new IllegalArgumentException("decisions on a group are not written as they should be");
        }
        return own;
    }

    /** The wards of a review as of a revision, by id, from their groups' rows alone. */
    static Map<String, Ward> wards(Database database, int review, int revision) throws SQLException {
        return wards(database, review, revision, Map.of());
    }

    /** @param instead groups by place that count as these do, and not as they are on record */
    static Map<String, Ward> wards(Database database, int review, int revision, Map<Integer, GroupDecisions> instead)
            throws SQLException {
        record Part(int place, String ward, List<Long> counts, byte[] input) {}
        try {
            Map<Integer, Part> latest = new TreeMap<>();
            database.query(
                    "SELECT group_place, facts, counts, input FROM residential_group"
                            + " WHERE review = ? AND revision <= ? ORDER BY group_place, revision",
                    row -> latest.put(
                            Database.number(row, 1),
                            new Part(
                                    Database.number(row, 1),
                                    FactsReader.wardOf(row.getBytes(2)),
                                    counts(row.getString(3)),
                                    row.getBytes(4))),
                    review,
                    revision);
            instead.forEach((place, group) -> latest.replace(
                    place,
                    new Part(place, group.ward(), group.counts(), group.inputs().all())));
            return Ward.byId(List.copyOf(latest.values()), Part::ward, Part::counts, Part::input);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", "residential_group"));
        }
    }

    private static List<Long> counts(String text) {
        List<Long> counts =
                Arrays.stream(text.split(",", -1)).map(Long::valueOf).toList();
        if (!StoredGroup.written(counts).equals(text)) {
            throw new IllegalArgumentException("not written as it should be: " + text);
        }
        return counts;
    }
}
