package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Message;

/**
 * What a sheet changes of the text: first the cells, then the rows from the last to the first, so that no change moves
 * the place of a later one.
 */
final class SheetChanges {
    private final ReadSheet read;
    private final List<SheetRow> rows;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<CellProblem> problems;

    SheetChanges(ReadSheet read, List<SheetRow> rows, List<CellProblem> problems) {
        this.read = read;
        this.rows = rows;
        this.problems = problems;
        for (int i = 0; i < rows.size(); i++) {
            positions.put(read.sheet().id(rows.get(i).cells()), i);
        }
    }

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        List<Change> ofRows = new ArrayList<>();
        Set<Integer> kept = new HashSet<>();
        for (ReadSheet.ReadRow row : read.rows()) {
            Optional<Integer> position = position(row);
            if (position.isEmpty()) {
                addition(row).ifPresent(ofRows::add);
            } else if (!isCleared(row)) {
                kept.add(position.get());
                changes.addAll(cells(rows.get(position.get()), row));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!kept.contains(i) && !read.sheet().isForm()) {
                ofRows.add(new Change.Removal(rows.get(i), i));
            }
        }
        Collections.reverse(ofRows);
        ofRows.sort(Comparator.comparingInt(SheetChanges::order).reversed());
        changes.addAll(ofRows);
        return changes;
    }

    /** Removals at their row, additions right below it. */
    private static int order(Change change) {
        return change instanceof Change.Addition addition
                ? 2 * addition.position() + 1
                : 2 * ((Change.Removal) change).position();
    }

    private Optional<Integer> position(ReadSheet.ReadRow row) {
        return Optional.ofNullable(positions.get(read.sheet().id(row.cells())));
    }

    /** Only the locked key is left: the way to take a row out of a protected sheet. */
    private boolean isCleared(ReadSheet.ReadRow row) {
        return !read.sheet().isForm()
                && row.unreadable().isEmpty()
                && read.sheet().columns().stream()
                        .noneMatch(column ->
                                !column.isKey() && !row.cell(column.key()).isEmpty());
    }

    private List<Change> cells(SheetRow row, ReadSheet.ReadRow changed) {
        List<Change> changes = new ArrayList<>();
        for (Column column : read.sheet().columns()) {
            boolean isRead = read.columns().containsKey(column.key())
                    && !changed.unreadable().contains(column.key());
            if (isRead && !changed.cell(column.key()).equals(row.cell(column.key()))) {
                changes.add(new Change.Cell(row, changed, column));
            }
        }
        return changes;
    }

    private Optional<Change> addition(ReadSheet.ReadRow row) {
        if (!row.cell(Sheet.NUMBER).isEmpty() && read.sheet().isNumbered()) {
            problems.add(new CellProblem(
                    read.address(row, Sheet.NUMBER), Message.of("workbook.unknownNumber", row.cell(Sheet.NUMBER))));
            return Optional.empty();
        }
        Optional<Integer> above = above(row);
        return Optional.of(new Change.Addition(row, above.map(rows::get), above.orElse(-1)));
    }

    /** The nearest row above that the text has too, in the same list. */
    private Optional<Integer> above(ReadSheet.ReadRow row) {
        String container = read.sheet().container(row.cells());
        return read.rows().stream()
                .filter(other -> other.number() < row.number())
                .filter(other -> read.sheet().container(other.cells()).equals(container))
                .flatMap(other -> position(other).stream())
                .reduce((earlier, later) -> later);
    }
}
