package vn.binhxet.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.binhxet.model.Message;
import vn.binhxet.model.TargetResult;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;

class TargetTableTest {
    private static final Values.Place PLACE = new Values.Place("results.md", 1);

    @Test
    void whatPrintsLikeItsLimitAndMissesItSaysSo() {
        List<ColumnSpec> columns =
                List.of(ColumnSpec.of("rate:10 Tỷ lệ", PLACE), ColumnSpec.of("result:30 Kết quả", PLACE));
        TargetResult target = new TargetResult(
                "000-02",
                "Tỷ lệ hộ đạt",
                TargetResult.Outcome.NOT_MET,
                ">=",
                new BigDecimal("93.96"),
                "%",
                new TargetResult.Count(2891, 0, 3077L, 0, BigInteger.ONE, null),
                null,
                Map.of(),
                List.of(),
                List.of(Message.of("target.rounding", "93,96", "93,96")),
                "seed");
        Block.Row row = new TargetTable(columns, PLACE, Optional.empty())
                .of(List.of(target), true)
                .rows()
                .get(0);
        assertThat(((Block.Row.Cells) row).cells())
                .extracting(Cell::shown)
                .containsExactly(
                        "93,96",
                        "chưa đạt, thiếu 1; tỷ lệ in ra là 93,96 % do làm tròn, nhưng tính đúng thì chưa đạt 93,96 %.");
    }
}
