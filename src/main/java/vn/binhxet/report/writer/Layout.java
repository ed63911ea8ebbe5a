package vn.binhxet.report.writer;

/** The page and the letters of administrative papers (Decree 30/2020/NĐ-CP, annex I); lengths in mm, letters in points. */
final class Layout {
    static final int PAGE_WIDTH = 210;
    static final int PAGE_HEIGHT = 297;
    static final int TOP = 20;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int RIGHT = 15;
    static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    /** The part of the letterhead that the issuing body takes, in percent. */
    static final int ISSUER_WIDTH = 42;

    static final int BODY = 13;
    static final int STATE_NAME = 12;
    static final int CELL = 12;
    static final int SMALL = 11;
    static final int FOOT = 8;
    static final int CODE_WIDTH = 22;
    /** A page without the heading above a chart. */
    static final int MOST_CHART_HEIGHT = 230;

    private Layout() {}
}
