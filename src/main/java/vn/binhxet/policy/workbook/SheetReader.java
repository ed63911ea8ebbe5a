package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Message;

/** Reads one sheet by its headings, telling what is wrong with each cell. */
final class SheetReader {
    private final Sheet sheet;
    private final Grid grid;
    private final List<CellProblem> problems;
    private final List<CellProblem> notices;

    SheetReader(Sheet sheet, Grid grid, List<CellProblem> problems, List<CellProblem> notices) {
        this.sheet = sheet;
        this.grid = sheet.isForm() ? grid.turned() : grid;
        this.problems = problems;
        this.notices = notices;
    }

    ReadSheet read() {
        Map<String, Integer> columns = columns();
        List<ReadSheet.ReadRow> rows = new ArrayList<>();
        int last = sheet.isForm() ? Math.min(2, grid.rows()) : grid.rows();
        for (int row = 1; row < last; row++) {
            row(row, columns).ifPresent(rows::add);
        }
        ReadSheet read = new ReadSheet(sheet, grid, columns, rows);
        refuseTwice(read);
        return read;
    }

    private Map<String, Integer> columns() {
        Map<String, Column> byHeading = new HashMap<>();
        sheet.columns().forEach(column -> byHeading.put(lower(column.heading()), column));
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < grid.columns(); i++) {
            String heading = ColumnKind.plain(grid.cell(0, i).text());
            Column column = byHeading.remove(lower(heading));
            if (column != null && column.kind() != ColumnKind.CHECK) {
                columns.put(column.key(), i);
            } else if (column == null && !heading.isEmpty()) {
                notices.add(new CellProblem(grid.address(0, i), Message.of("workbook.extraColumn", heading)));
            }
        }
        for (Column column : sheet.columns()) {
            boolean isMissing = byHeading.containsValue(column) && column.kind() != ColumnKind.CHECK;
            if (isMissing) {
                boolean isNeeded = column.isKey() && !sheet.isForm();
                (isNeeded ? problems : notices)
                        .add(new CellProblem(
                                grid.name(),
                                Message.of(isNeeded ? "workbook.noKeyColumn" : "workbook.noColumn", column.heading())));
            }
        }
        return columns;
    }

    private static String lower(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }

    private Optional<ReadSheet.ReadRow> row(int row, Map<String, Integer> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Column column : sheet.columns()) {
            Integer at = columns.get(column.key());
            if (at != null) {
                try {
                    String text = column.read(grid.cell(row, at));
                    if (!text.isEmpty()) {
                        cells.put(column.key(), text);
                    }
                } catch (CellException wrong) {
                    unreadable.add(column.key());
                    problems.add(new CellProblem(grid.address(row, at), wrong.said()));
                }
            }
        }
        return cells.isEmpty() && unreadable.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadSheet.ReadRow(row, cells, unreadable));
    }

    /** A row without a key, or with the key of another. */
    private void refuseTwice(ReadSheet read) {
        Map<String, ReadSheet.ReadRow> seen = new HashMap<>();
        for (ReadSheet.ReadRow row : read.rows()) {
            boolean isCounted = !sheet.isNumbered() || !row.cell(Sheet.NUMBER).isEmpty();
            for (Column column : sheet.columns()) {
                boolean isBlank = row.cell(column.key()).isEmpty()
                        && !row.unreadable().contains(column.key())
                        && read.columns().containsKey(column.key());
                if (column.isKey() && isBlank && !read.isCount(column.key()) && !sheet.isForm()) {
                    problems.add(new CellProblem(
                            read.address(row, column.key()), Message.of("workbook.noKey", column.heading())));
                }
            }
            ReadSheet.ReadRow earlier = isCounted ? seen.putIfAbsent(sheet.id(row.cells()), row) : null;
            if (earlier != null) {
                String key = sheet.isNumbered()
                        ? Sheet.NUMBER
                        : sheet.columns().get(0).key();
                problems.add(new CellProblem(
                        read.address(row, key),
                        Message.of(
                                sheet.isNumbered() ? "workbook.duplicateNumber" : "workbook.duplicate",
                                row.cell(key),
                                read.address(earlier, key))));
            }
        }
    }
}
