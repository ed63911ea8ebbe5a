package vn.binhxet.report.writer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.binhxet.model.Message;
import vn.binhxet.report.paper.Block;

/** Everything of a document that stands in columns: letterhead, lists, signatures, seal. */
final class DocxTables {
    private static final int RULE = 22;
    /** The length of the motto in bold letters, which its line must have. */
    private static final int MOTTO = 58;

    private static final int ISSUER = Layout.TEXT_WIDTH * Layout.ISSUER_WIDTH / 100;
    private static final int SPACE_TO_SIGN = 62;
    private static final int PAD_BESIDE = 70;
    private static final int PAD_ABOVE = 20;

    private final XWPFDocument document;

    DocxTables(XWPFDocument document) {
        this.document = document;
    }

    void letterhead(Block.Letterhead head) {
        XWPFTable table = bare(List.of(ISSUER, Layout.TEXT_WIDTH - ISSUER), document.createTable());
        XWPFTableRow names = row(table);
        XWPFTableCell issuer = cell(names, ISSUER);
        for (int i = 0; i < head.issuer().size(); i++) {
            boolean isOwn = i == head.issuer().size() - 1;
            next(issuer, i).centred().run(head.issuer().get(i), Layout.STATE_NAME, isOwn);
        }
        DocxText.of(issuer.addParagraph()).rule((ISSUER - RULE) / 2);
        XWPFTableCell state = cell(names, Layout.TEXT_WIDTH - ISSUER);
        next(state, 0).centred().bold(say("paper.state"), Layout.STATE_NAME);
        next(state, 1).centred().bold(say("paper.motto"), Layout.BODY);
        DocxText.of(state.addParagraph()).rule((Layout.TEXT_WIDTH - ISSUER - MOTTO) / 2);
        XWPFTableRow days = row(table);
        next(cell(days, ISSUER), 0).centred().plain(head.number(), Layout.BODY);
        next(cell(days, Layout.TEXT_WIDTH - ISSUER), 0).centred().italic().plain(head.day(), Layout.BODY);
    }

    void list(Block.Table list) {
        List<Integer> widths = widths(list.columns());
        XWPFTable table = document.createTable();
        lay(table, widths, PAD_BESIDE);
        table.setCellMargins(PAD_ABOVE, PAD_BESIDE, PAD_ABOVE, PAD_BESIDE);
        XWPFTableRow head = row(table);
        head.setRepeatHeader(true);
        for (int i = 0; i < widths.size(); i++) {
            XWPFTableCell cell = cell(head, widths.get(i));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            next(cell, 0).centred().withNext().bold(list.columns().get(i).heading(), Layout.CELL);
        }
        if (list.rows().isEmpty()) {
            next(across(table, widths.size()), 0).centred().italic().plain(say("paper.none"), Layout.CELL);
        }
        for (Block.Row row : list.rows()) {
            if (row instanceof Block.Row.Band band) {
                XWPFTableCell cell = across(table, widths.size());
                cell.setColor("EEEEEE");
                next(cell, 0).withNext().bold(band.text(), Layout.CELL);
            } else if (row instanceof Block.Row.Cells cells) {
                cells(row(table), cells, list.columns(), widths);
            }
        }
    }

    private static void cells(
            XWPFTableRow row, Block.Row.Cells cells, List<Block.Column> columns, List<Integer> widths) {
        for (int i = 0; i < widths.size(); i++) {
            DocxText text = next(cell(row, widths.get(i)), 0);
            switch (columns.get(i).align()) {
                case LEFT -> {
                    // as it is
                }
                case CENTRE -> text.centred();
                case RIGHT -> text.right();
            }
            text.run(cells.cells().get(i).shown(), Layout.CELL, cells.isTotal());
        }
    }

    /** Signatures and seal in one row, because a row is what every program keeps on one page. */
    void ending(List<Block> ending) {
        XWPFTableCell whole = cell(row(bare(List.of(Layout.TEXT_WIDTH), document.createTable())), Layout.TEXT_WIDTH);
        next(whole, 0).plain("", Layout.SMALL);
        for (Block block : ending) {
            XWPFTable place = new XWPFTable(whole.getCTTc().addNewTbl(), whole);
            if (block instanceof Block.Closing closing) {
                closing(closing, place);
            } else if (block instanceof Block.Seal seal) {
                seal(seal, place);
            }
            DocxText.of(whole.addParagraph()).plain("", Layout.FOOT);
        }
    }

    private static void closing(Block.Closing closing, XWPFTable place) {
        int width = Layout.TEXT_WIDTH / closing.parties().size();
        XWPFTable table = bare(closing.parties().stream().map(party -> width).toList(), place);
        XWPFTableRow row = row(table);
        for (Block.Party party : closing.parties()) {
            XWPFTableCell cell = cell(row, width);
            if (party instanceof Block.Party.Recipients recipients) {
                next(cell, 0).italic().bold(recipients.heading(), Layout.CELL);
                recipients
                        .lines()
                        .forEach(line -> DocxText.of(cell.addParagraph()).plain("- " + line, Layout.SMALL));
            } else if (party instanceof Block.Party.Signatory signatory) {
                for (int i = 0; i < signatory.office().size(); i++) {
                    next(cell, i).centred().bold(signatory.office().get(i), Layout.BODY);
                }
                DocxText.of(cell.addParagraph()).centred().before(SPACE_TO_SIGN).bold(signatory.name(), Layout.BODY);
            }
        }
    }

    private static void seal(Block.Seal seal, XWPFTable place) {
        XWPFTable table = bare(List.of(Layout.CODE_WIDTH, Layout.TEXT_WIDTH - Layout.CODE_WIDTH), place);
        XWPFTableRow row = row(table);
        next(cell(row, Layout.CODE_WIDTH), 0)
                .picture(QrImage.png(seal.code()), seal.code(), Layout.CODE_WIDTH - 2, Layout.CODE_WIDTH - 2);
        XWPFTableCell words = cell(row, Layout.TEXT_WIDTH - Layout.CODE_WIDTH);
        words.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        for (int i = 0; i < seal.lines().size(); i++) {
            next(words, i).plain(seal.lines().get(i), Layout.FOOT);
        }
    }

    private static XWPFTable bare(List<Integer> widths, XWPFTable table) {
        lay(table, widths, 0);
        table.setCellMargins(0, 0, 0, 0);
        table.removeBorders();
        return table;
    }

    /** The columns of a list in mm; together as wide as the text. */
    private static List<Integer> widths(List<Block.Column> columns) {
        int whole = columns.stream().mapToInt(Block.Column::width).sum();
        List<Integer> widths = new ArrayList<>(columns.stream()
                .map(column -> column.width() * Layout.TEXT_WIDTH / whole)
                .toList());
        int rest = Layout.TEXT_WIDTH - widths.stream().mapToInt(width -> width).sum();
        widths.set(widths.size() - 1, widths.get(widths.size() - 1) + rest);
        return widths;
    }

    /**
     * Makes an empty table whose border stands at the margin of the text.
     *
     * @param widths of the columns in mm
     * @param pad between the border and the letters, in twips
     */
    private static void lay(XWPFTable table, List<Integer> widths, int pad) {
        table.removeRow(0);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblInd().setW(BigInteger.valueOf(pad));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(widths.stream().mapToInt(DocxText::twips).sum());
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(DocxText.twips(width))));
    }

    /** Straight into the table: POI's own way grows slow with the rows. */
    private static XWPFTableRow row(XWPFTable table) {
        XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        row.setCantSplitRow(true);
        return row;
    }

    private static XWPFTableCell cell(XWPFTableRow row, int width) {
        XWPFTableCell cell = row.createCell();
        cell.setWidth(Integer.toString(DocxText.twips(width)));
        return cell;
    }

    private static XWPFTableCell across(XWPFTable table, int columns) {
        XWPFTableCell cell = row(table).createCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        return cell;
    }

    /** The paragraph of a cell that has so many already. */
    private static DocxText next(XWPFTableCell cell, int before) {
        XWPFParagraph paragraph = before == 0 && !cell.getParagraphs().isEmpty()
                ? cell.getParagraphs().get(0)
                : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        return DocxText.of(paragraph);
    }

    private static String say(String code) {
        return Message.of(code).in(Message.Language.VI);
    }
}
