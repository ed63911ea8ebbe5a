package vn.binhxet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.SubjectKind;

/** A review's decisions by title, outcome, group and criterion. */
final class DecisionList {
    private static final String FROM = " FROM decision d"
            + " JOIN residential_group g ON g.review = d.review AND g.group_place = d.group_place AND g.revision = 0"
            + " LEFT JOIN household h ON h.review = d.review AND h.group_place = d.group_place AND h.place = d.place"
            + " AND h.revision = 0 WHERE d.review = ?";
    private static final String NEWEST = " AND NOT EXISTS (SELECT 1 FROM decision n WHERE n.review = d.review"
            + " AND n.title = d.title AND n.group_place = d.group_place AND n.place = d.place"
            + " AND n.revision > d.revision)";
    private static final String COLUMNS = "SELECT d.title, d.place, h.id, g.id, d.outcome, d.low, d.high, d.mark_low,"
            + " d.mark_high, d.verdicts, d.rules";

    private final Database database;
    private final RecordedReview review;
    private final Ledger.Filter filter;

    DecisionList(Database database, RecordedReview review, Ledger.Filter filter) {
        this.database = database;
        this.review = review;
        this.filter = filter;
    }

    Ledger.Page page(long from, int size) throws SQLException {
        List<Ledger.Line> lines = new ArrayList<>();
        long total = 0;
        for (Campaign.JudgedTitle title : review.campaign().titles()) {
            Optional<Integer> criterion = filter.criterion().map(title.criteria()::indexOf);
            boolean isWanted = filter.title().map(title.id()::equals).orElse(true)
                    && criterion.map(place -> place >= 0).orElse(true);
            if (isWanted) {
                total += of(title, criterion, from - total, size - lines.size(), lines);
            }
        }
        return new Ledger.Page(lines, total);
    }

    /** Adds the wanted lines of a title. @return how many the title has */
    private long of(
            Campaign.JudgedTitle title, Optional<Integer> criterion, long skipped, int wanted, List<Ledger.Line> lines)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(review.number(), title.id()));
        StringBuilder where = new StringBuilder(FROM).append(" AND d.title = ?");
        filter.outcome().ifPresent(outcome -> {
            where.append(" AND d.outcome = ?");
            values.add(outcome.name());
        });
        filter.group().ifPresent(group -> {
            where.append(" AND g.id = ?");
            values.add(group);
        });
        criterion.ifPresent(place -> {
            where.append(" AND substr(d.verdicts, ?, 1) = ?");
            values.add(place + 1);
            values.add(String.valueOf(DecisionRecord.letter(filter.verdict())));
        });
        if (review.revision() > 0) {
            where.append(NEWEST);
        }
        long total = database.query("SELECT count(*)" + where, row -> row.getLong(1), values.toArray())
                .get(0);
        if (wanted > 0 && total > skipped) {
            values.add(wanted);
            values.add(Math.max(0, skipped));
            lines.addAll(database.query(
                    COLUMNS + where + " ORDER BY d.group_place, d.place LIMIT ? OFFSET ?",
                    DecisionList::line,
                    values.toArray()));
        }
        return total;
    }

    private static Ledger.Line line(ResultSet row) throws SQLException {
        boolean isGroup = Database.number(row, 2) == Rows.ITSELF;
        return new Ledger.Line(
                row.getString(1),
                isGroup ? row.getString(4) : row.getString(3),
                row.getString(4),
                isGroup ? SubjectKind.GROUP : SubjectKind.HOUSEHOLD,
                DecisionRecord.code(
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getString(10),
                        row.getString(11)));
    }
}
