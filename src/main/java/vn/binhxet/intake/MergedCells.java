package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;

/** Cells merged over several rows: the text that stands in the first is repeated in the others, as a reader sees it. */
final class MergedCells {
    private record Open(long last, String text) {}

    private final List<CellRangeAddress> ranges;
    private final Map<Integer, Open> open = new HashMap<>();
    private int begun;

    MergedCells(List<CellRangeAddress> ranges) {
        this.ranges = ranges.stream()
                .filter(range -> range.getLastRow() > range.getFirstRow())
                .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow))
                .toList();
    }

    /**
     * Fills a row in; rows must come in order.
     *
     * @param number the row as a person counts it
     * @return the columns filled in
     */
    Set<Integer> fill(long number, List<String> cells) {
        open.values().removeIf(range -> range.last() < number);
        Set<Integer> filled = open.isEmpty() ? Set.of() : repeat(cells);
        while (begun < ranges.size() && ranges.get(begun).getFirstRow() < number) {
            CellRangeAddress range = ranges.get(begun++);
            int column = range.getFirstColumn();
            if (range.getFirstRow() + 1 == number && column < cells.size() && range.getLastRow() >= number) {
                open.put(column, new Open(range.getLastRow() + 1L, cells.get(column)));
            }
        }
        return filled;
    }

    private Set<Integer> repeat(List<String> cells) {
        Set<Integer> filled = new HashSet<>();
        List<Integer> columns = new ArrayList<>(open.keySet());
        columns.sort(Comparator.naturalOrder());
        for (int column : columns) {
            String text = java.util.Objects.requireNonNull(open.get(column)).text();
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isEmpty() && !text.isEmpty()) {
                cells.set(column, text);
                filled.add(column);
            }
        }
        return filled;
    }
}
