package vn.binhxet.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.binhxet.explain.Reason;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;

/** Criteria by how many they stand against. */
final class ReasonTable {
    private ReasonTable() {}

    static Block.Table of(List<Reason> reasons, List<ColumnSpec> specs, Values.Place place) {
        List<Block.Row> rows = new ArrayList<>();
        Map<String, Function<Reason, Cell>> makers = new HashMap<>();
        makers.put(ColumnSpec.NUMBER, reason -> Cell.of(Integer.toString(rows.size() + 1)));
        makers.put("criterion", reason -> Cell.of(reason.criterion().id()));
        makers.put("name", reason -> Cell.of(reason.criterion().phrase()));
        makers.put("source", reason -> Cell.of(reason.criterion().citation().source()));
        makers.put("not_met", reason -> Cells.number(reason.notMet()));
        makers.put("partly", reason -> Cells.number(reason.partlyMet()));
        makers.put("unknown", reason -> Cells.number(reason.unknown()));
        makers.put("count", reason -> Cells.number(reason.count()));
        makers.put("kept", reason -> Cells.number(reason.kept()));
        reasons.forEach(reason -> rows.add(ColumnSpec.row(specs, makers, reason, place)));
        return ColumnSpec.table(specs, rows);
    }
}
