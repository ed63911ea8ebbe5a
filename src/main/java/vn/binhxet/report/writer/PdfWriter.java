package vn.binhxet.report.writer;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.report.paper.Paper;

/** Papers as pages. Many papers are laid out in bundles side by side, and bound into one document at the end. */
final class PdfWriter {
    private static final int BUNDLE = 60;
    private static final int AHEAD = 2;

    private PdfWriter() {}

    /** @param papers of one review, at least one */
    static void write(List<Paper> papers, OutputStream out, int threads, Progress progress) throws IOException {
        if (papers.size() == 1) {
            out.write(pages(papers));
            return;
        }
        List<List<Paper>> bundles = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += BUNDLE) {
            bundles.add(papers.subList(from, Math.min(papers.size(), from + BUNDLE)));
        }
        PDFMergerUtility binder = new PDFMergerUtility();
        try (PDDocument whole = new PDDocument()) {
            int[] bound = {0};
            Parallel.inOrder(bundles.size(), threads, threads + AHEAD, place -> pages(bundles.get(place)), pages -> {
                try (PDDocument bundle = Loader.loadPDF(pages)) {
                    binder.appendDocument(whole, bundle);
                }
                bound[0] = Math.min(papers.size(), bound[0] + BUNDLE);
                progress.at(Progress.Phase.LAY_OUT, bound[0], papers.size());
            });
            whole.save(out);
        }
    }

    private static byte[] pages(List<Paper> papers) {
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(Html.of(papers), null);
            builder.usePdfUaAccessibility(papers.size() == 1);
            builder.usePDDocument(document);
            builder.useUnicodeLineBreaker(new WordBreaks());
            for (Fonts font : Fonts.values()) {
                builder.useFont(
                        new PDFontSupplier(loaded(font, document)),
                        Fonts.FAMILY,
                        font.weight(),
                        font.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Vietnamese needs no glyph put in the place of others, and looking for such takes most of the time of a page. */
    private static PDFont loaded(Fonts font, PDDocument document) throws IOException {
        try (InputStream in = font.open()) {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters.setEnableGsub(false);
            return PDType0Font.load(document, letters, true);
        }
    }
}
