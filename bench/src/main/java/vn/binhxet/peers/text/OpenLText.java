package vn.binhxet.peers.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.Row;
import vn.binhxet.peers.table.Test;

/**
 * A workbook of OpenL decision tables: one per criterion, a column for each thing asked, the first row that holds
 * decides; and a method that asks them all.
 */
public final class OpenLText extends BeanIdiom {
    private static final String FACTS = "(HouseholdForm h, MemberForm[] members, IncidentForm[] incidents)";

    private final Sheet sheet;
    private int next;

    private OpenLText(Sheet sheet) {
        super("h.", " and ");
        this.sheet = sheet;
    }

    public static void write(List<CriterionTable> tables, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OpenLText text = new OpenLText(workbook.createSheet("GDVH-86"));
            text.table(List.of(List.of("Environment", ""), List.of("import", "vn.binhxet.peers.form")));
            tables.forEach(table -> text.table(text.lines(table)));
            text.table(List.of(List.of("Method String[] verdicts" + FACTS), List.of(calls(tables))));
            workbook.write(out);
        }
    }

    private static String calls(List<CriterionTable> tables) {
        return tables.stream()
                .map(table -> table.id() + "(h, members, incidents)")
                .collect(Collectors.joining(", ", "return new String[] { ", " };"));
    }

    /** The five lines that OpenL wants above a table, its rows, and the row that holds where no other does. */
    private List<List<String>> lines(CriterionTable table) {
        Set<Test> columns = new LinkedHashSet<>();
        table.rows().forEach(row -> columns.addAll(row.tests()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Rules String " + table.id() + FACTS));
        int[] number = {0};
        lines.add(line(columns, column -> "C" + ++number[0], "RET1"));
        lines.add(line(columns, column -> written(List.of(column)), "verdict"));
        lines.add(line(columns, column -> "Boolean holds", "String verdict"));
        lines.add(line(columns, column -> written(List.of(column)), table.phrase()));
        for (Row row : table.rows()) {
            lines.add(line(
                    columns,
                    column -> row.tests().contains(column) ? "TRUE" : "",
                    row.verdict().name()));
        }
        lines.add(line(columns, column -> "", "MET"));
        return lines;
    }

    private static List<String> line(Set<Test> columns, Function<Test, String> cell, String last) {
        return Stream.concat(columns.stream().map(cell), Stream.of(last)).toList();
    }

    /** Writes a table below the last; its first line is one cell over the whole width. */
    private void table(List<List<String>> lines) {
        int width = lines.get(1).size();
        if (width > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, width - 1));
        }
        for (List<String> line : lines) {
            org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
            for (int i = 0; i < line.size(); i++) {
                Cell cell = row.createCell(i);
                if (!line.get(i).isEmpty()) {
                    cell.setCellValue(line.get(i));
                }
            }
        }
        next++;
    }

    @Override
    String noMember() {
        return "length(members) == 0";
    }

    @Override
    String anyMember(Test.AnyMember any) {
        return "members[!@ %s == %s] != null".formatted(camel(any.fact()), asked(any));
    }

    @Override
    String anyIncident(Test.AnyIncident any) {
        return "incidents[!@ (%s) and (%s) and %s == %s] != null"
                .formatted(
                        joined(any.categories(), " or ", code -> "category == " + quoted(code)),
                        joined(any.stages(), " or ", code -> "stage == " + quoted(code)),
                        camel(any.counts()),
                        asked(any));
    }

    @Override
    String unreconciled(String register) {
        return "h.unreconciled.contains(%s)".formatted(register);
    }
}
