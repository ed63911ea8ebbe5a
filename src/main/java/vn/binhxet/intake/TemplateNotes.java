package vn.binhxet.intake;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** Comments on cells: what a column means, how it is filled in and who knows it. */
final class TemplateNotes {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 9;
    /** The box belongs to the cell it begins in, and must not hide it. */
    private static final int BESIDE = 70 * Units.EMU_PER_PIXEL;

    private static final String AUTHOR = "binhxet";

    private final XSSFSheet sheet;
    private final Drawing<?> drawing;

    TemplateNotes(XSSFSheet sheet) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
    }

    void add(XSSFCell cell, String text) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setDx1(BESIDE);
        anchor.setCol2(cell.getColumnIndex() + WIDTH);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + HEIGHT);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    static String about(Field field) {
        StringBuilder text = new StringBuilder(field.meaning()).append('\n').append(howToFill(field));
        if (!field.keptBy().isEmpty()) {
            text.append('\n').append(said(Message.of("template.keptBy", field.keptBy())));
        }
        return text.toString();
    }

    static String howToFill(Field field) {
        return said(
                switch (field.type()) {
                    case ID -> Message.of("template.id");
                    case TEXT -> Message.of("template.text");
                    case TRI -> Message.of("template.tri");
                    case INT -> Message.of("template.int", field.unit(), field.least());
                    case ENUM -> Message.of("template.enum", String.join("; ", field.labels()));
                    case DATE -> Message.of("template.date");
                    case PERCENT -> Message.of("template.percent");
                    case DECIMAL -> Message.of("template.decimal");
                });
    }

    static String aboutExample() {
        return said(Message.of("template.example", TableReader.EXAMPLE));
    }

    private static String said(Message message) {
        return message.in(Message.Language.VI);
    }
}
