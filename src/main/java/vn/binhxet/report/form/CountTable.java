package vn.binhxet.report.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Message;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.content.Tally;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;
import vn.binhxet.rulebook.TitleInForce;

/** Outcomes in figures: a title group by group, or title by title with the year before beside it. */
final class CountTable {
    private final List<ColumnSpec> specs;
    private final Values.Place place;
    private final Map<String, Function<Line, Cell>> makers = new HashMap<>();

    /** @param before the same counts a year earlier, where there are any */
    private record Line(String number, String name, Tally now, Optional<Tally> before) {}

    CountTable(List<ColumnSpec> specs, Values.Place place) {
        this.specs = specs;
        this.place = place;
        makers.put(ColumnSpec.NUMBER, line -> Cell.of(line.number()));
        makers.put("name", line -> Cell.of(line.name()));
        makers.put("total", line -> Cells.number(line.now().total()));
        makers.put("judged", line -> Cells.number(line.now().judged()));
        makers.put("pass", line -> Cells.number(line.now().pass()));
        makers.put("fail", line -> Cells.number(line.now().fail()));
        makers.put("undetermined", line -> Cells.number(line.now().undetermined()));
        makers.put("not_eligible", line -> Cells.number(line.now().notEligible()));
        makers.put("rate", line -> Cells.percent(line.now().rate()));
        makers.put("before", line -> Cells.orDash(line.before().map(CountTable::ofJudged)));
        makers.put("rate_before", line -> Cells.percent(line.before().flatMap(Tally::rate)));
        makers.put("change", line -> Cells.difference(change(line)));
    }

    private static String ofJudged(Tally tally) {
        return Vietnamese.of(tally.pass()) + "/" + Vietnamese.of(tally.judged());
    }

    private static Optional<BigDecimal> change(Line line) {
        Optional<BigDecimal> before = line.before().flatMap(Tally::rate);
        return line.now().rate().flatMap(now -> before.map(now::subtract));
    }

    Block.Table byGroup(Results results, TitleInForce title) {
        List<Block.Row> rows = new ArrayList<>();
        for (GroupDecisions group : results.groups()) {
            rows.add(row(new Line(
                    Integer.toString(rows.size() + 1),
                    results.name(group),
                    results.tally(title, group),
                    Optional.empty())));
        }
        String sum = Message.of("paper.sum").in(Message.Language.VI);
        Block.Row.Cells total = row(new Line("", sum, results.tally(title), Optional.empty()));
        rows.add(new Block.Row.Cells(total.cells(), true));
        return ColumnSpec.table(specs, rows);
    }

    Block.Table byTitle(Results results, List<TitleInForce> titles, Optional<Results> before) {
        List<Block.Row> rows = new ArrayList<>();
        for (TitleInForce title : titles) {
            Optional<Tally> earlier = before.flatMap(then -> LastYear.tally(then, title));
            rows.add(row(
                    new Line(Integer.toString(rows.size() + 1), title.title().name(), results.tally(title), earlier)));
        }
        return ColumnSpec.table(specs, rows);
    }

    private Block.Row.Cells row(Line line) {
        return ColumnSpec.row(specs, makers, line, place);
    }
}
