package vn.binhxet.report.writer;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import vn.binhxet.report.paper.Block;

/** A chart as a PNG of 144 dpi, in the letters of the paper. */
final class ChartImage {
    private static final String PNG = "png";
    private static final int DPI = 144;
    private static final int WIDTH = dots(Layout.TEXT_WIDTH);
    private static final int HEIGHT = dots(Layout.CHART_HEIGHT);
    private static final int LETTERS = 20;
    private static final int SMALL_LETTERS = 17;
    private static final int TITLE = 24;
    /** Names of more letters than this, together, stand aslant below their bars. */
    private static final int MOST_UPRIGHT = 64;

    private static final int MOST_LABELLED = 5;

    private static final int ASLANT = 45;

    private ChartImage() {}

    private static int dots(int millimetres) {
        return millimetres * DPI * 10 / 254;
    }

    static byte[] png(Block.Chart chart) {
        try {
            return ChartEncoder.getBytes(chart.shape() == Block.Shape.LYING ? lying(chart) : standing(chart), PNG);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Chart<?, ?> standing(Block.Chart chart) {
        CategoryChart drawn = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .build();
        boolean isStacked = chart.shape() == Block.Shape.STACKED;
        drawn.getStyler().setStacked(isStacked);
        drawn.getStyler().setAvailableSpaceFill(.7);
        drawn.getStyler().setLabelsVisible(!isStacked && chart.categories().size() <= MOST_LABELLED);
        drawn.getStyler().setLabelsFont(Fonts.REGULAR.drawn(LETTERS));
        style(drawn.getStyler(), chart);
        drawn.getStyler().setYAxisDecimalPattern("#0");
        drawn.setYAxisTitle(chart.unit());
        if (chart.unit().equals("%")) {
            drawn.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
        }
        if (chart.categories().stream().mapToInt(String::length).sum() > MOST_UPRIGHT) {
            drawn.getStyler().setXAxisLabelRotation(ASLANT);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            Block.Series series = chart.series().get(i);
            CategorySeries added = drawn.addSeries(series.name(), chart.categories(), series.values());
            added.setFillColor(Palette.of(series, i));
            added.setLineColor(Palette.of(series, i));
            if (series.isLine()) {
                added.setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
                added.setMarker(SeriesMarkers.NONE);
                added.setShowInLegend(true);
            }
        }
        return drawn;
    }

    private static Chart<?, ?> lying(Block.Chart chart) {
        HorizontalBarChart drawn = new HorizontalBarChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .build();
        style(drawn.getStyler(), chart);
        drawn.getStyler().setXAxisDecimalPattern("#0");
        drawn.getStyler().setAxisTickLabelsFont(Fonts.REGULAR.drawn(SMALL_LETTERS));
        drawn.getStyler().setYAxisTickMarkSpacingHint(SMALL_LETTERS);
        for (int i = 0; i < chart.series().size(); i++) {
            Block.Series series = chart.series().get(i);
            drawn.addSeries(series.name(), series.values(), chart.categories()).setFillColor(Palette.of(series, i));
        }
        return drawn;
    }

    private static void style(AxesChartStyler styler, Block.Chart chart) {
        styler.setChartTitleFont(Fonts.BOLD.drawn(TITLE));
        styler.setAxisTickLabelsFont(Fonts.REGULAR.drawn(LETTERS));
        styler.setAxisTitleFont(Fonts.REGULAR.drawn(LETTERS));
        styler.setLegendFont(Fonts.REGULAR.drawn(LETTERS));
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLegendVisible(chart.series().size() > 1);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setXAxisTitleVisible(false);
    }
}
