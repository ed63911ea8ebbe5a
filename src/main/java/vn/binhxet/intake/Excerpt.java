package vn.binhxet.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Problem;

/** The rows of a dataset with which something is wrong, read once more, each with its number in the original. */
final class Excerpt {
    /** So many rows of one table are enough to work on at a time. */
    private static final int MOST_ROWS = 5_000;

    private final Dictionary dictionary;
    private final XSSFWorkbook workbook;

    Excerpt(Dictionary dictionary, XSSFWorkbook workbook) {
        this.dictionary = dictionary;
        this.workbook = workbook;
    }

    void write(Path data, List<Problem> problems, Marking marking) {
        Map<String, Map<Long, List<Problem>>> byFile = problems.stream()
                .filter(problem -> problem.row() > 0)
                .collect(Collectors.groupingBy(Problem::file, Collectors.groupingBy(Problem::row)));
        try (Sources sources = Sources.in(data)) {
            new Recognition(dictionary, new Problems())
                    .of(sources.all())
                    .forEach((entity, found) -> found.stream()
                            .filter(source -> byFile.containsKey(source.file()))
                            .forEach(source -> write(
                                    source,
                                    dictionary.entity(entity),
                                    byFile.getOrDefault(source.file(), Map.of()),
                                    marking)));
        }
    }

    private void write(Source source, Entity entity, Map<Long, List<Problem>> byRow, Marking marking) {
        try (Table table = source.open()) {
            Optional<HeadedTable> headed = HeadedTable.of(table, entity);
            if (headed.isEmpty()) {
                return;
            }
            XSSFSheet sheet = workbook.createSheet(freeName(source.file()));
            Table.Row heading = headed.get().heading();
            put(sheet, marking.said("marking.row"), heading, byRow, heading, marking);
            for (Optional<Table.Row> next = headed.get().next();
                    next.isPresent() && sheet.getLastRowNum() < MOST_ROWS;
                    next = headed.get().next()) {
                Table.Row row = next.get();
                if (byRow.containsKey(row.number())) {
                    put(sheet, Long.toString(row.number()), row, byRow, heading, marking);
                }
            }
            sheet.createFreezePane(1, 1);
        }
    }

    private static void put(
            XSSFSheet sheet,
            String number,
            Table.Row cells,
            Map<Long, List<Problem>> byRow,
            Table.Row heading,
            Marking marking) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        List<String> texts = new ArrayList<>(List.of(number));
        texts.addAll(cells.cells());
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
        List<String> columns = heading.cells().stream().map(Problems::shortened).toList();
        byRow.getOrDefault(cells.number(), List.of())
                .forEach(problem ->
                        marking.mark(problem, sheet, row.getRowNum(), columns.indexOf(problem.column()) + 1));
    }

    private String freeName(String file) {
        Set<String> taken = new HashSet<>();
        workbook.forEach(sheet -> taken.add(sheet.getSheetName()));
        String name = WorkbookUtil.createSafeSheetName(file);
        for (int number = 2; taken.contains(name); number++) {
            name = WorkbookUtil.createSafeSheetName(number + " " + file);
        }
        return name;
    }
}
