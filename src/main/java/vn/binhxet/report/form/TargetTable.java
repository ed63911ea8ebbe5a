package vn.binhxet.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.explain.SummaryText;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.model.Message;
import vn.binhxet.model.TargetResult;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;

/** What became of a plan's promises, with the year before beside them. They are of the whole review, never of a part. */
final class TargetTable {
    private final List<ColumnSpec> specs;
    private final Values.Place place;
    private final Map<String, Function<TargetResult, Cell>> makers = new HashMap<>();

    TargetTable(List<ColumnSpec> specs, Values.Place place, Optional<Results> before) {
        this.specs = specs;
        this.place = place;
        makers.put("id", target -> Cell.of(target.id()));
        makers.put("name", target -> Cell.of(target.name()));
        makers.put("limit", target -> Cell.of(SummaryText.limit(target)));
        makers.put("done", TargetTable::figure);
        makers.put("rate", target -> Cells.percent(rate(target)));
        makers.put("result", target -> Cell.of(withWarnings(target)));
        makers.put(
                "before",
                target -> Cells.orDash(
                        before.flatMap(then -> LastYear.target(then, target)).map(TargetTable::inShort)));
    }

    /** @param isCounted those that were counted, or those that were reported */
    Block.Table of(List<TargetResult> targets, boolean isCounted) {
        List<Block.Row> rows = new ArrayList<>();
        targets.stream()
                .filter(target -> (target.count() != null) == isCounted)
                .forEach(target -> rows.add(ColumnSpec.row(specs, makers, target, place)));
        return ColumnSpec.table(specs, rows);
    }

    private static String done(TargetResult target) {
        TargetResult.Count count = target.count();
        BigDecimal actual = target.actual();
        if (count == null) {
            return actual == null ? "–" : Vietnamese.of(actual);
        }
        return Vietnamese.of(count.numerator())
                + (count.denominator() == null ? "" : "/" + Vietnamese.of(count.denominator()));
    }

    /** Part and whole are words; a number alone is a number. */
    private static Cell figure(TargetResult target) {
        TargetResult.Count count = target.count();
        BigDecimal actual = target.actual();
        if (count != null) {
            return count.denominator() == null ? Cells.number(count.numerator()) : Cell.of(done(target));
        }
        return actual == null ? Cells.orDash(Optional.empty()) : new Cell.Figure(actual, Vietnamese.of(actual));
    }

    private static Optional<BigDecimal> rate(TargetResult target) {
        TargetResult.Count count = target.count();
        boolean isShare = target.unit().equals("%");
        return count == null || !isShare ? Optional.empty() : Optional.ofNullable(count.percent());
    }

    private static String result(TargetResult target) {
        TargetResult.Count count = target.count();
        return count == null ? Vietnamese.of(target.outcome()) : SummaryText.result(target.outcome(), count, target);
    }

    /** A share that is printed like its limit, and is not, must not stand there alone. */
    private static String withWarnings(TargetResult target) {
        return Stream.concat(
                        Stream.of(result(target)),
                        target.warnings().stream().map(warning -> warning.in(Message.Language.VI)))
                .collect(Collectors.joining("; "));
    }

    private static String inShort(TargetResult target) {
        return rate(target)
                .map(rate -> done(target) + " (" + Vietnamese.of(rate) + " %)")
                .orElseGet(() -> done(target));
    }
}
