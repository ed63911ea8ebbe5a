package vn.binhxet.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Paper;

/** A paper as a workbook: each part a sheet, numbers as numbers, charts that follow the cells. */
final class XlsxWriter {
    private static final int LONGEST_NAME = 31;

    private final XSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final Paper paper;
    private XlsxSheet sheet;

    private XlsxWriter(XSSFWorkbook workbook, Paper paper) {
        this.workbook = workbook;
        this.styles = new XlsxStyles(workbook);
        this.paper = paper;
        this.sheet = sheet(paper.name(), paper.blocks());
    }

    static void write(Paper paper, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setTitle(paper.name());
            XlsxWriter writer = new XlsxWriter(workbook, paper);
            writer.all(paper.blocks());
            writer.sheet.seal(paper.seal());
            workbook.write(out);
        }
    }

    private void all(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Part part) {
                sheet.seal(paper.seal());
                sheet = sheet(part.name(), blocks.subList(i + 1, blocks.size()));
            } else {
                block(blocks.get(i));
            }
        }
    }

    /** @param blocks what stands on it; what stands on later sheets may follow */
    private XlsxSheet sheet(String name, List<Block> blocks) {
        XSSFSheet made = workbook.createSheet(unused(WorkbookUtil.createSafeSheetName(name)));
        List<Block.Column> columns = blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Part))
                .filter(Block.Table.class::isInstance)
                .map(block -> ((Block.Table) block).columns())
                .findFirst()
                .orElse(List.of());
        return new XlsxSheet(made, styles, paper.seal().foot(), columns);
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            String end = " (" + i + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        return free;
    }

    private void block(Block block) {
        if (block instanceof Block.Letterhead letterhead) {
            sheet.letterhead(letterhead);
        } else if (block instanceof Block.Heading heading) {
            sheet.text(heading.kind(), styles.heading());
            sheet.text(heading.about(), styles.heading());
        } else if (block instanceof Block.Text paragraph) {
            sheet.text(paragraph);
        } else if (block instanceof Block.Table table) {
            sheet.table(table);
        } else if (block instanceof Block.Chart chart) {
            sheet.chart(chart);
        } else if (block instanceof Block.Closing closing) {
            sheet.closing(closing);
        }
    }
}
