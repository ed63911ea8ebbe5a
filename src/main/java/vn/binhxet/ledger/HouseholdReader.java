package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;

/** Reads one household with what stands around it, and none of its neighbours. Belongs to its database's thread. */
final class HouseholdReader {
    private static final String AT =
            " WHERE review = ? AND group_place = ? AND place = ? AND revision <= ?" + " ORDER BY revision DESC LIMIT 1";

    private final Database database;
    private final RecordedReview review;
    private final int revision;

    HouseholdReader(Database database, RecordedReview review, int revision) {
        this.database = database;
        this.review = review;
        this.revision = revision;
    }

    /** A group of this household alone: it stands at place 0, nothing is counted or sealed. */
    StoredGroup read(Ledger.Place place) throws SQLException {
        StoredGroup group = group(place.group());
        StoredGroup.StoredHousehold household = one(
                database.query(
                        "SELECT id, facts, commitments FROM household" + AT,
                        row -> new StoredGroup.StoredHousehold(row.getString(1), row.getBytes(2), row.getBytes(3)),
                        review.number(),
                        place.group(),
                        place.household(),
                        revision),
                group.id());
        return new StoredGroup(
                place.group(),
                group.id(),
                group.facts(),
                List.of(),
                group.input(),
                group.commitments(),
                group.seal(),
                List.of(household),
                decisions(place, household.id()),
                personal(place));
    }

    private StoredGroup group(int place) throws SQLException {
        return one(
                database.query(
                        "SELECT id, facts, input, commitments, seal FROM residential_group"
                                + " WHERE review = ? AND group_place = ? AND revision <= ? ORDER BY revision DESC LIMIT 1",
                        row -> new StoredGroup(
                                place,
                                row.getString(1),
                                row.getBytes(2),
                                List.of(),
                                row.getBytes(3),
                                row.getBytes(4),
                                row.getBytes(5),
                                List.of(),
                                Map.of(),
                                Map.of()),
                        review.number(),
                        place,
                        revision),
                String.valueOf(place + 1));
    }

    private Map<String, List<StoredGroup.StoredDecision>> decisions(Ledger.Place place, String household)
            throws SQLException {
        Map<String, List<StoredGroup.StoredDecision>> decisions = new LinkedHashMap<>();
        for (Campaign.JudgedTitle title : review.campaign().titles(SubjectKind.HOUSEHOLD)) {
            decisions.put(title.id(), List.of(one(decisions(place, title), household)));
        }
        return decisions;
    }

    private List<StoredGroup.StoredDecision> decisions(Ledger.Place place, Campaign.JudgedTitle title)
            throws SQLException {
        return database.query(
                "SELECT outcome, low, high, mark_low, mark_high, verdicts, rules, leaf FROM decision WHERE review = ?"
                        + " AND title = ? AND group_place = ? AND place = ? AND revision <= ?"
                        + " ORDER BY revision DESC LIMIT 1",
                row -> new StoredGroup.StoredDecision(
                        DecisionRecord.code(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getString(6),
                                row.getString(7)),
                        row.getBytes(8)),
                review.number(),
                title.id(),
                place.group(),
                place.household(),
                revision);
    }

    private Map<Integer, PersonalParts> personal(Ledger.Place place) throws SQLException {
        Map<Integer, PersonalParts> parts = new LinkedHashMap<>();
        database.query(
                "SELECT place, parts FROM personal WHERE review = ? AND group_place = ? AND place IN (-1, ?)",
                row -> parts.put(
                        Database.number(row, 1) == Rows.ITSELF ? Rows.ITSELF : 0, PersonalParts.read(row.getBytes(2))),
                review.number(),
                place.group(),
                place.household());
        return parts;
    }

    private static <T> T one(List<T> rows, String where) {
        return rows.stream()
                .findFirst()
                .orElseThrow(() -> LedgerException.forged(Message.of("ledger.unreadable", where)));
    }
}
