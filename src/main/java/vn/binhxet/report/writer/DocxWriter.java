package vn.binhxet.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.binhxet.model.Progress;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Paper;

/** Papers to be edited: each is a section of its own, with its own count of pages. */
final class DocxWriter {
    private static final int SPACE = 6;
    /** Between what is said of a list and the list, in twips. */
    private static final int SPACE_BELOW = 60;

    private final XWPFDocument document;
    private final DocxTables tables;

    private DocxWriter(XWPFDocument document) {
        this.document = document;
        this.tables = new DocxTables(document);
    }

    /** @param papers of one review, at least one */
    static void write(List<Paper> papers, OutputStream out, Progress progress) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            Paper first = papers.get(0);
            document.getProperties().getCoreProperties().setTitle(first.name());
            CTSectPr section = DocxPage.of(document, first.seal().foot(), papers.size() > 1);
            DocxWriter writer = new DocxWriter(document);
            for (int i = 0; i < papers.size(); i++) {
                writer.paper(papers.get(i));
                progress.at(Progress.Phase.LAY_OUT, i + 1, papers.size());
                if (i < papers.size() - 1) {
                    document.createParagraph()
                            .getCTP()
                            .addNewPPr()
                            .addNewSectPr()
                            .set(section.copy());
                }
            }
            document.write(out);
        }
    }

    private void paper(Paper paper) {
        for (List<Block> run : Runs.of(paper)) {
            List<Block> ending = run.stream()
                    .filter(block -> block instanceof Block.Closing || block instanceof Block.Seal)
                    .toList();
            for (int i = 0; i < run.size() - ending.size(); i++) {
                block(run.get(i), i < run.size() - 1);
            }
            if (!ending.isEmpty()) {
                tables.ending(ending);
            }
        }
    }

    private void block(Block block, boolean isKept) {
        if (block instanceof Block.Letterhead letterhead) {
            tables.letterhead(letterhead);
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Text paragraph) {
            paragraph(paragraph, isKept);
        } else if (block instanceof Block.Part part) {
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
            DocxText.of(document.createParagraph()).centred().bold(part.name(), Layout.BODY);
        } else if (block instanceof Block.Table table) {
            tables.list(table);
        } else if (block instanceof Block.Chart chart) {
            ChartImage image = ChartImage.of(chart);
            DocxText.of(document.createParagraph())
                    .centred()
                    .before(SPACE)
                    .picture(image.png(), chart.title(), image.width(), image.height());
        }
    }

    private void heading(Block.Heading heading) {
        DocxText.of(document.createParagraph()).centred().before(8).bold(heading.kind(), Layout.BODY + 1);
        if (!heading.about().isEmpty()) {
            DocxText.of(document.createParagraph()).centred().bold(heading.about(), Layout.BODY + 1);
            DocxText.of(document.createParagraph()).rule((Layout.TEXT_WIDTH - 40) / 2);
        }
    }

    private void paragraph(Block.Text paragraph, boolean isKept) {
        XWPFParagraph written = document.createParagraph();
        DocxText text = DocxText.of(written).before(SPACE);
        written.setKeepNext(isKept);
        written.setSpacingAfter(isKept ? SPACE_BELOW : 0);
        int points = Layout.BODY;
        switch (paragraph.style()) {
            case BODY -> text.indented();
            case GROUND -> text.indented().italic();
            case CENTRED -> text.centred().allBold();
            case SECTION -> text.indented().allBold();
            case NOTE -> {
                text.italic();
                points = Layout.SMALL;
            }
            case MARK -> text.centred().allBold().framed();
        }
        if (paragraph.style() != Block.Style.CENTRED && paragraph.style() != Block.Style.MARK) {
            written.setAlignment(ParagraphAlignment.BOTH);
        }
        for (Block.Span span : paragraph.spans()) {
            text.run(span.text(), points, span.isBold());
        }
    }
}
