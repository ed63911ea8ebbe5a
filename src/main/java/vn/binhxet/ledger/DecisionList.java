package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.SubjectKind;

/** A review's decisions by title, outcome, group and criterion. */
final class DecisionList {
    private final Database database;
    private final RecordedReview review;
    private final Ledger.Filter filter;
    private final GroupReader groups;

    DecisionList(Database database, RecordedReview review, Ledger.Filter filter) throws SQLException {
        this.database = database;
        this.review = review;
        this.filter = filter;
        this.groups = new GroupReader(database, review.number(), review.campaign(), review.revision());
    }

    /** How many wanted decisions a group has under each title. */
    private record Counted(int group, int[] byTitle) {}

    Ledger.Page page(long from, int size) throws SQLException {
        List<Counted> counted = new ArrayList<>();
        for (int place : places()) {
            StoredGroup group = groups.decisions(place);
            counted.add(new Counted(
                    place,
                    review.campaign().titles().stream()
                            .mapToInt(title -> lines(group, title).size())
                            .toArray()));
        }
        List<Ledger.Line> lines = new ArrayList<>();
        long total = 0;
        for (int title = 0; title < review.campaign().titles().size(); title++) {
            for (Counted group : counted) {
                int count = group.byTitle()[title];
                if (count > 0 && total + count > from && lines.size() < size) {
                    List<Ledger.Line> own = lines(
                            groups.decisions(group.group()),
                            review.campaign().titles().get(title));
                    int first = (int) Math.max(0, from - total);
                    lines.addAll(own.subList(first, Math.min(count, first + size - lines.size())));
                }
                total += count;
            }
        }
        return new Ledger.Page(lines, total);
    }

    private List<Integer> places() throws SQLException {
        List<Integer> all = IntStream.range(0, review.groupCount()).boxed().toList();
        return filter.group().isEmpty()
                ? all
                : database.query(
                        "SELECT group_place FROM residential_group WHERE id = ? AND review = ? AND revision = 0",
                        row -> Database.number(row, 1),
                        filter.group().get(),
                        review.number());
    }

    /** The wanted decisions of a group under one title. */
    private List<Ledger.Line> lines(StoredGroup group, Campaign.JudgedTitle title) {
        int criterion = filter.criterion().map(title.criteria()::indexOf).orElse(0);
        boolean isWanted = filter.title().map(title.id()::equals).orElse(true) && criterion >= 0;
        if (!isWanted) {
            return List.of();
        }
        int place = review.campaign().titles(title.subjects()).indexOf(title);
        List<Ledger.Line> lines = new ArrayList<>();
        if (title.subjects() == SubjectKind.GROUP) {
            group.own().stream()
                    .skip(place)
                    .limit(1)
                    .map(StoredGroup.HashedDecision::code)
                    .filter(code -> isWanted(code, criterion))
                    .forEach(code ->
                            lines.add(new Ledger.Line(title.id(), group.id(), group.id(), SubjectKind.GROUP, code)));
            return lines;
        }
        List<DecisionCode> codes = group.codes().get(place);
        for (int i = 0; i < codes.size(); i++) {
            if (isWanted(codes.get(i), criterion)) {
                lines.add(new Ledger.Line(
                        title.id(), group.ids().get(i), group.id(), SubjectKind.HOUSEHOLD, codes.get(i)));
            }
        }
        return lines;
    }

    private boolean isWanted(DecisionCode code, int criterion) {
        return filter.outcome().map(outcome -> outcome == code.outcome()).orElse(true)
                && (filter.criterion().isEmpty() || code.verdict(criterion) == filter.verdict());
    }
}
