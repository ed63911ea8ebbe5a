package vn.binhxet.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;

/** What stands beside the groups of a dataset. */
record Beside(List<Facts> units, Map<String, BigDecimal> indicators) {
    /** @param rows by entity */
    static Beside of(Dictionary dictionary, Map<String, List<Row>> rows, Problems problems) {
        return new Beside(units(rows, problems), indicators(dictionary, rows, problems));
    }

    private static List<Facts> units(Map<String, List<Row>> rows, Problems problems) {
        return Duplicates.resolve(rows.getOrDefault(Dictionary.UNIT, List.of()), "id", problems).values().stream()
                .map(row -> row.values().build())
                .sorted(Row.BY_VALUES)
                .toList();
    }

    private static Map<String, BigDecimal> indicators(
            Dictionary dictionary, Map<String, List<Row>> rows, Problems problems) {
        Field value = dictionary.entity(Dictionary.INDICATOR).require("value");
        Map<String, BigDecimal> values = new HashMap<>();
        Duplicates.resolve(rows.getOrDefault(Dictionary.INDICATOR, List.of()), "code", problems)
                .forEach((code, row) -> {
                    BigDecimal reported = row.values().build().decimal(value);
                    if (reported != null) {
                        values.put(code, reported);
                    }
                });
        return values;
    }
}
