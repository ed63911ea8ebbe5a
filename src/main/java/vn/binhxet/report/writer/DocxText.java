package vn.binhxet.report.writer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** One paragraph of a document, as it is being written. */
final class DocxText {
    /** Every office has it, and it has the measures of the font that pages are printed with. */
    static final String FAMILY = "Times New Roman";

    private static final int TWIPS_IN_POINT = 20;
    private static final int INDENT = 10;

    private final XWPFParagraph paragraph;
    private boolean isItalic;
    private boolean isBold;

    private DocxText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
    }

    static DocxText of(XWPFParagraph paragraph) {
        return new DocxText(paragraph);
    }

    static int twips(int millimetres) {
        return millimetres * 14400 / 254;
    }

    DocxText centred() {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return this;
    }

    DocxText right() {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        return this;
    }

    DocxText before(int points) {
        paragraph.setSpacingBefore(points * TWIPS_IN_POINT);
        return this;
    }

    DocxText indented() {
        paragraph.setIndentationFirstLine(twips(INDENT));
        return this;
    }

    DocxText italic() {
        isItalic = true;
        return this;
    }

    DocxText allBold() {
        isBold = true;
        return this;
    }

    DocxText withNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    DocxText framed() {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        return this;
    }

    /** A line across, so many mm short of either side. */
    void rule(int shorter) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(twips(shorter));
        paragraph.setIndentationRight(twips(shorter));
        paragraph.setSpacingBetween(2, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(2 * TWIPS_IN_POINT);
    }

    DocxText bold(String text, int points) {
        return run(text, points, true);
    }

    DocxText plain(String text, int points) {
        return run(text, points, false);
    }

    DocxText run(String text, int points, boolean isStrong) {
        String[] lines = text.split("\n", -1);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FAMILY);
        run.setFontSize(points);
        run.setBold(isStrong || isBold);
        run.setItalic(isItalic);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return this;
    }

    /** A figure that the reader's program works out: PAGE, NUMPAGES … */
    DocxText field(String name, int points) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(name);
        XWPFRun run = new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) paragraph);
        run.setFontFamily(FAMILY);
        run.setFontSize(points);
        run.setText("1");
        return this;
    }

    void picture(byte[] png, String words, int width, int height) {
        try {
            paragraph
                    .createRun()
                    .addPicture(new ByteArrayInputStream(png), PictureType.PNG, words, emu(width), emu(height));
        } catch (InvalidFormatException | IOException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private static int emu(int millimetres) {
        return millimetres * Units.EMU_PER_CENTIMETER / 10;
    }
}
