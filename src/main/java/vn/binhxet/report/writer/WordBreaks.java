package vn.binhxet.report.writer;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Lines end after a space and nowhere else: "86/2023/NĐ-CP" and "I.1" stay in one piece. */
final class WordBreaks implements FSTextBreaker {
    private String text = "";
    private int next;

    @Override
    public void setText(String text) {
        this.text = text;
        this.next = 0;
    }

    @Override
    public int next() {
        if (next >= text.length()) {
            return BreakIterator.DONE;
        }
        int space = text.indexOf(' ', next);
        next = space < 0 ? text.length() : space + 1;
        return next;
    }
}
