package vn.binhxet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;

/** Reads the rows of one review's groups as they stood at a revision. Belongs to its database's thread. */
final class GroupReader {
    private static final String OF_GROUP = " WHERE review = ? AND group_place = ?";
    private static final String UNTIL_OF_TITLE = OF_GROUP + " AND revision <= ? AND title = ? ORDER BY place, revision";
    private static final String UNTIL = OF_GROUP + " AND revision <= ? ORDER BY place, revision";

    private final int review;
    private final Campaign campaign;
    private final int revision;
    private final Database.Prepared<Head> heads;
    private final Database.Prepared<Placed<StoredGroup.StoredHousehold>> households;
    private final Database.Prepared<Placed<StoredGroup.StoredDecision>> decisions;
    private final Database.Prepared<Placed<PersonalParts>> personal;

    GroupReader(Database database, int review, Campaign campaign, int revision) throws SQLException {
        this.review = review;
        this.campaign = campaign;
        this.revision = revision;
        this.heads = database.prepare(
                "SELECT id, facts, counts, input, commitments, household_count, seal FROM residential_group" + OF_GROUP
                        + " AND revision <= ? ORDER BY revision DESC LIMIT 1",
                row -> new Head(
                        row.getString(1),
                        row.getBytes(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        Database.number(row, 6),
                        row.getBytes(7)));
        this.households = database.prepare(
                "SELECT place, id, facts, commitments FROM household" + UNTIL,
                row -> new Placed<>(
                        Database.number(row, 1),
                        new StoredGroup.StoredHousehold(row.getString(2), row.getBytes(3), row.getBytes(4))));
        this.decisions = database.prepare(
                "SELECT place, outcome, low, high, mark_low, mark_high, verdicts, rules, leaf FROM decision"
                        + UNTIL_OF_TITLE,
                GroupReader::decision);
        this.personal = database.prepare(
                "SELECT place, parts FROM personal" + OF_GROUP,
                row -> new Placed<>(Database.number(row, 1), PersonalParts.read(row.getBytes(2))));
    }

    /** A group's own row. */
    private record Head(
            String id, byte[] facts, String counts, byte[] input, byte[] commitments, int households, byte[] seal) {}

    /** A row with its place among the households. */
    private record Placed<T>(int place, T row) {}

    /** @throws LedgerException if rows are missing, doubled or unreadable */
    StoredGroup read(int place) throws SQLException {
        Head head = heads.rows(review, place, revision).stream()
                .findFirst()
                .orElseThrow(() -> LedgerException.forged(Message.of("ledger.noGroup", place + 1)));
        try {
            return read(place, head);
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", head.id()));
        }
    }

    private StoredGroup read(int place, Head head) throws SQLException {
        Map<String, List<StoredGroup.StoredDecision>> byTitle = new LinkedHashMap<>();
        for (Campaign.JudgedTitle title : campaign.titles()) {
            List<Placed<StoredGroup.StoredDecision>> rows = latest(decisions.rows(review, place, revision, title.id()));
            boolean isOfHouseholds = title.subjects() == SubjectKind.HOUSEHOLD;
            byTitle.put(
                    title.id(),
                    isOfHouseholds
                            ? complete(rows, 0, head.households(), head.id())
                            : complete(rows, Rows.ITSELF, Math.min(1, rows.size()), head.id()));
        }
        Map<Integer, PersonalParts> parts = new HashMap<>();
        personal.rows(review, place).forEach(row -> parts.put(row.place(), row.row()));
        return new StoredGroup(
                place,
                head.id(),
                head.facts(),
                counts(head.counts()),
                head.input(),
                head.commitments(),
                head.seal(),
                complete(latest(households.rows(review, place, revision)), 0, head.households(), head.id()),
                byTitle,
                parts);
    }

    /** The wards of a review as of a revision, by id, from their groups' rows alone. */
    static Map<String, Ward> wards(Database database, int review, int revision) throws SQLException {
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
            return Ward.byId(List.copyOf(latest.values()), Part::ward, Part::counts, Part::input);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", "residential_group"));
        }
    }

    private static Placed<StoredGroup.StoredDecision> decision(ResultSet row) throws SQLException {
        return new Placed<>(
                Database.number(row, 1),
                new StoredGroup.StoredDecision(
                        DecisionRecord.code(
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getString(7),
                                row.getString(8)),
                        row.getBytes(9)));
    }

    private static List<Long> counts(String text) {
        List<Long> counts =
                Arrays.stream(text.split(",", -1)).map(Long::valueOf).toList();
        if (!StoredGroup.written(counts).equals(text)) {
            throw new IllegalArgumentException("not written as it should be: " + text);
        }
        return counts;
    }

    /** Of several rows at one place, the newest. */
    private static <T> List<Placed<T>> latest(List<Placed<T>> rows) {
        List<Placed<T>> latest = new ArrayList<>(rows.size());
        for (Placed<T> row : rows) {
            if (!latest.isEmpty() && latest.get(latest.size() - 1).place() == row.place()) {
                latest.set(latest.size() - 1, row);
            } else {
                latest.add(row);
            }
        }
        return latest;
    }

    /** The rows, if there is exactly one at each place. */
    private static <T> List<T> complete(List<Placed<T>> rows, int first, int count, String group) {
        List<T> complete = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).place() != first + i) {
                throw LedgerException.forged(Message.of("ledger.rowGone", group, first + i + 1));
            }
            complete.add(rows.get(i).row());
        }
        if (complete.size() != count) {
            throw LedgerException.forged(Message.of("ledger.rowCount", group, complete.size(), count));
        }
        return complete;
    }
}
