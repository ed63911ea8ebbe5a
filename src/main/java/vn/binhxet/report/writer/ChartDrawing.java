package vn.binhxet.report.writer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.report.paper.Block;

/**
 * Draws a chart in dots: its bars lie, so that every name can stand in full beside its own, and each bar has its figure as
 * the tables write it.
 */
final class ChartDrawing {
    private static final int DPI = 144;
    private static final int WIDTH = dots(Layout.TEXT_WIDTH);
    private static final int AXIS = dots(66);
    private static final int LONGEST_BAR = WIDTH - AXIS - dots(18);
    private static final int TITLE_HEIGHT = dots(9);
    private static final int LEGEND_HEIGHT = dots(8);
    private static final int LINE_HEIGHT = 24;
    private static final int BAR_HEIGHT = 26;
    private static final int GAP = 14;
    private static final int PAD = 6;
    private static final int SWATCH = 16;
    private static final int MOST_LINES = 3;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Font LETTERS = Fonts.REGULAR.drawn(20);
    private static final Font TITLE = Fonts.BOLD.drawn(24);
    private static final FontRenderContext ON_PAPER = new FontRenderContext(null, true, false);

    private final Block.Chart chart;
    private final List<Block.Series> bars;
    private final List<Block.Series> marks;
    private final List<List<String>> names;
    private final BigDecimal most;
    private final BufferedImage image;
    private final Graphics2D pen;

    ChartDrawing(Block.Chart chart) {
        this.chart = chart;
        this.bars = chart.series().stream().filter(series -> !series.isLine()).toList();
        this.marks = chart.series().stream().filter(Block.Series::isLine).toList();
        this.names = chart.categories().stream().map(ChartDrawing::wrapped).toList();
        this.most = chart.unit().equals("%") ? WHOLE : highest(bars);
        this.image = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
    }

    private static int dots(int millimetres) {
        return millimetres * DPI * 10 / 254;
    }

    static int millimetres(int dots) {
        return dots * 254 / (DPI * 10);
    }

    private static BigDecimal highest(List<Block.Series> bars) {
        return bars.stream().flatMap(series -> series.values().stream()).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private static List<String> wrapped(String name) {
        List<String> lines = Lines.of(name, words -> length(words, LETTERS), AXIS - 2 * PAD);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.set(MOST_LINES - 1, first.get(MOST_LINES - 1) + "…");
        return first;
    }

    private static int length(String words, Font font) {
        return (int) Math.ceil(font.getStringBounds(words, ON_PAPER).getWidth());
    }

    private int height() {
        int rows = 0;
        for (int place = 0; place < names.size(); place++) {
            rows += rowHeight(place);
        }
        return TITLE_HEIGHT + rows + (hasLegend() ? LEGEND_HEIGHT : 0);
    }

    private boolean hasLegend() {
        return chart.series().size() > 1;
    }

    private int rowHeight(int place) {
        return Math.max(names.get(place).size() * LINE_HEIGHT, barsHeight()) + GAP;
    }

    private int barsHeight() {
        return chart.shape() == Block.Shape.STACKED ? BAR_HEIGHT : bars.size() * BAR_HEIGHT;
    }

    BufferedImage image() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        fill(Color.WHITE, 0, 0, WIDTH, image.getHeight());
        write(chart.title(), TITLE, Color.BLACK, (WIDTH - length(chart.title(), TITLE)) / 2, TITLE_HEIGHT / 2);
        int top = TITLE_HEIGHT;
        for (int place = 0; place < names.size(); place++) {
            row(place, top);
            top += rowHeight(place);
        }
        fill(Color.GRAY, AXIS - 1, TITLE_HEIGHT, 1, top - TITLE_HEIGHT);
        if (hasLegend()) {
            legend(top + LEGEND_HEIGHT / 2);
        }
        pen.dispose();
        return image;
    }

    private void row(int place, int top) {
        int middle = top + rowHeight(place) / 2;
        int line = middle - (names.get(place).size() - 1) * LINE_HEIGHT / 2;
        for (String words : names.get(place)) {
            write(words, LETTERS, Color.BLACK, AXIS - 2 * PAD - length(words, LETTERS), line);
            line += LINE_HEIGHT;
        }
        int left = AXIS;
        int barTop = middle - barsHeight() / 2;
        for (int i = 0; i < bars.size(); i++) {
            int length = bar(i, place, left, barTop);
            if (chart.shape() == Block.Shape.STACKED) {
                left += length;
            } else {
                barTop += BAR_HEIGHT;
            }
        }
        for (Block.Series mark : marks) {
            fill(Palette.of(mark, 0), AXIS + onPaper(mark.values().get(place)), top, 3, rowHeight(place));
        }
    }

    /** The figure stands inside its bar, or beside it where it does not fit. */
    private int bar(int series, int place, int left, int top) {
        BigDecimal value = bars.get(series).values().get(place);
        Color color = Palette.of(bars.get(series), series);
        int length = onPaper(value);
        fill(color, left, top + 1, length, BAR_HEIGHT - 2);
        String figure = Vietnamese.of(value);
        int needed = length(figure, LETTERS) + 2 * PAD;
        if (needed <= length) {
            write(figure, LETTERS, Palette.on(color), left + length - needed + PAD, top + BAR_HEIGHT / 2);
        } else if (chart.shape() != Block.Shape.STACKED) {
            write(figure, LETTERS, Color.BLACK, left + length + PAD, top + BAR_HEIGHT / 2);
        }
        return length;
    }

    private int onPaper(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(LONGEST_BAR))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private void legend(int middle) {
        int left = (WIDTH - chart.series().stream().mapToInt(this::legendWidth).sum()) / 2;
        for (int i = 0; i < chart.series().size(); i++) {
            Block.Series series = chart.series().get(i);
            int thick = series.isLine() ? 3 : SWATCH;
            fill(Palette.of(series, i), left, middle - thick / 2, SWATCH, thick);
            write(meaning(series), LETTERS, Color.BLACK, left + SWATCH + PAD, middle);
            left += legendWidth(series);
        }
    }

    private int legendWidth(Block.Series series) {
        return SWATCH + length(meaning(series), LETTERS) + 4 * PAD;
    }

    /** A mark to reach has no figure of its own in the rows. */
    private String meaning(Block.Series series) {
        return series.isLine()
                ? series.name() + ": " + Vietnamese.of(series.values().get(0)) + " " + chart.unit()
                : series.name();
    }

    private void fill(Color color, int left, int top, int width, int height) {
        pen.setColor(color);
        pen.fillRect(left, top, width, height);
    }

    /** @param middle of the small letters */
    private void write(String words, Font font, Color color, int left, int middle) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(words, left, middle + font.getSize() * 3 / 10);
    }
}
