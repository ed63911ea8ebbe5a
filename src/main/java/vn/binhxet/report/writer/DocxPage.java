package vn.binhxet.report.writer;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import vn.binhxet.model.Message;

/** The page of a document: its size and margins, the number at its top from the second page on, the seal at its foot. */
final class DocxPage {
    private static final int MARGIN_OF_FOOT = 8;

    private DocxPage() {}

    /** @param isOfMany whether each section counts its own pages */
    static CTSectPr of(XWPFDocument document, String foot, boolean isOfMany) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        size(section);
        DocxText.of(document.createHeader(HeaderFooterType.DEFAULT).createParagraph())
                .centred()
                .field("PAGE", Layout.BODY);
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        for (HeaderFooterType type : new HeaderFooterType[] {HeaderFooterType.DEFAULT, HeaderFooterType.FIRST}) {
            foot(document.createFooter(type), foot, isOfMany ? "SECTIONPAGES" : "NUMPAGES");
        }
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
        if (isOfMany) {
            section.addNewPgNumType().setStart(BigInteger.ONE);
        }
        return section;
    }

    private static void size(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(Layout.PAGE_WIDTH));
        size.setH(twips(Layout.PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(Layout.TOP));
        margins.setBottom(twips(Layout.BOTTOM));
        margins.setLeft(twips(Layout.LEFT));
        margins.setRight(twips(Layout.RIGHT));
        margins.setHeader(twips(MARGIN_OF_FOOT));
        margins.setFooter(twips(MARGIN_OF_FOOT));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void foot(XWPFFooter footer, String foot, String pages) {
        XWPFParagraph paragraph = footer.createParagraph();
        CTTabStop tab = paragraph.getCTP().addNewPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(twips(Layout.TEXT_WIDTH));
        String[] words =
                Message.of("paper.page", "\t", "\t").in(Message.Language.VI).split("\t", -1);
        DocxText text = DocxText.of(paragraph).plain(foot, Layout.FOOT);
        paragraph.createRun().addTab();
        text.plain(words[0], Layout.FOOT)
                .field("PAGE", Layout.FOOT)
                .plain(words[1], Layout.FOOT)
                .field(pages, Layout.FOOT)
                .plain(words[2], Layout.FOOT);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(DocxText.twips(millimetres));
    }
}
