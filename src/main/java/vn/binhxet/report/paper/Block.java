package vn.binhxet.report.paper;

import java.util.List;

/** One part of a paper. */
public sealed interface Block {
    /**
     * The head of every official paper: who issues it beside the name of the state.
     *
     * @param issuer the body above, then the issuing body itself
     * @param number "Số: 12/QĐ-UBND"; empty where the form has none
     * @param day place and day
     */
    record Letterhead(List<String> issuer, String number, String day) implements Block {
        public Letterhead {
            issuer = List.copyOf(issuer);
        }
    }

    /**
     * Kind of paper and what it is about.
     *
     * @param about empty where the kind says all
     */
    record Heading(String kind, String about) implements Block {}

    /** A paragraph. */
    record Text(Style style, List<Span> spans) implements Block {
        public Text {
            spans = List.copyOf(spans);
        }
    }

    /** A run of letters that look alike. */
    record Span(String text, boolean isBold) {}

    /** How a paragraph stands. */
    enum Style {
        BODY,
        /** the legal ground, in italics */
        GROUND,
        /** in the middle, bold */
        CENTRED,
        /** heading of a section */
        SECTION,
        /** a small remark below a table */
        NOTE,
        /** who may read it, framed at the top */
        MARK
    }

    /** Begins a new page, or a new sheet of a workbook. */
    record Part(String name) implements Block {}

    /** Rows under headings that repeat on every page. A table without rows says so. */
    record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param width its share of the width among the others */
    record Column(String heading, int width, Align align) {}

    /** Where cells stand in their column. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A row of a table. */
    sealed interface Row {
        /** One cell over the whole width, above the rows it heads. */
        record Band(String text) implements Row {}

        /** @param isTotal whether it sums up the others */
        record Cells(List<Cell> cells, boolean isTotal) implements Row {
            public Cells {
                cells = List.copyOf(cells);
            }
        }
    }

    /**
     * A drawing of figures.
     *
     * @param unit of the values
     * @param categories what the values of each series stand for, in order
     */
    record Chart(String title, Shape shape, String unit, List<String> categories, List<Series> series)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** How a chart is drawn. */
    enum Shape {
        BARS,
        STACKED,
        /** bars that lie, for long names */
        LYING
    }

    /** @param isLine drawn as a line across the bars: a mark to reach */
    record Series(String name, List<java.math.BigDecimal> values, boolean isLine) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** Who receives the paper and who signs it, side by side. */
    record Closing(List<Party> parties) implements Block {
        public Closing {
            parties = List.copyOf(parties);
        }
    }

    /** One side of the closing. */
    sealed interface Party {
        /** Where the paper goes. */
        record Recipients(String heading, List<String> lines) implements Party {
            public Recipients {
                lines = List.copyOf(lines);
            }
        }

        /** @param name dots where it is to be filled in by hand */
        record Signatory(List<String> office, String name) implements Party {
            public Signatory {
                office = List.copyOf(office);
            }
        }
    }

    /**
     * What ties a paper to the record it was made from.
     *
     * @param code the text of the QR code: how to verify the review
     * @param lines printed beside the code
     * @param foot the same, short, for the foot of every page
     */
    record Seal(String code, List<String> lines, String foot) implements Block {
        public Seal {
            lines = List.copyOf(lines);
        }
    }
}
