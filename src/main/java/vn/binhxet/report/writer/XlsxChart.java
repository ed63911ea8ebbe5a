package vn.binhxet.report.writer;

import java.util.List;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTOverlap;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;

/** A chart of Excel's own over a small table of its figures, so that it follows when they are changed. */
final class XlsxChart {
    /** Names stand where a list has them, beside its numbers. */
    private static final int NAMES = 1;

    private static final int WIDTH = 6;
    private static final int HEIGHT = 20;
    private static final int WHOLE = 100;

    private final XSSFSheet sheet;
    private final Block.Chart chart;
    private final int first;
    private final int last;

    private XlsxChart(XSSFSheet sheet, Block.Chart chart, int first) {
        this.sheet = sheet;
        this.chart = chart;
        this.first = first;
        this.last = first + chart.categories().size() - 1;
    }

    /** @return the first row below it */
    static int draw(XSSFSheet sheet, XlsxStyles styles, Block.Chart chart, int row) {
        figures(sheet, styles, chart, row);
        XlsxChart drawn = new XlsxChart(sheet, chart, row + 1);
        int below = drawn.last + 2;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        drawn.fill(drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, below, WIDTH, below + HEIGHT)));
        return below + HEIGHT;
    }

    private static void figures(XSSFSheet sheet, XlsxStyles styles, Block.Chart chart, int row) {
        XSSFRow head = sheet.createRow(row);
        words(head, NAMES, chart.title() + " (" + chart.unit() + ")", styles);
        for (int i = 0; i < chart.series().size(); i++) {
            words(head, NAMES + i + 1, chart.series().get(i).name(), styles);
        }
        XlsxSheet.fit(head);
        for (int at = 0; at < chart.categories().size(); at++) {
            XSSFRow line = sheet.createRow(row + 1 + at);
            words(line, NAMES, chart.categories().get(at), styles);
            for (int i = 0; i < chart.series().size(); i++) {
                var value = chart.series().get(i).values().get(at);
                var cell = line.createCell(NAMES + i + 1);
                cell.setCellValue(value.doubleValue());
                cell.setCellStyle(styles.cell(
                        value.scale() > 0 ? XlsxStyles.Kind.DECIMAL : XlsxStyles.Kind.WHOLE, Block.Align.RIGHT));
            }
            XlsxSheet.fit(line);
        }
    }

    private static void words(XSSFRow row, int column, String words, XlsxStyles styles) {
        var cell = row.createCell(column);
        cell.setCellValue(Cell.of(words).shown());
        cell.setCellStyle(styles.cell(XlsxStyles.Kind.WORDS, Block.Align.LEFT));
    }

    private void fill(XSSFChart drawn) {
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("0");
        if (chart.shape() == Block.Shape.LYING) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        values.setMinimum(0);
        if (chart.unit().equals("%")) {
            values.setMaximum(WHOLE);
        }
        bars(drawn, names, values);
        lines(drawn, names, values);
    }

    private void bars(XSSFChart drawn, XDDFCategoryAxis names, XDDFValueAxis values) {
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(chart.shape() == Block.Shape.LYING ? BarDirection.BAR : BarDirection.COL);
        if (chart.shape() == Block.Shape.STACKED) {
            bars.setBarGrouping(BarGrouping.STACKED);
        }
        places(false).forEach(place -> {
            XDDFChartData.Series series = series(bars, place);
            series.setFillProperties(fill(place));
        });
        drawn.plot(bars);
        if (chart.shape() == Block.Shape.STACKED) {
            overlap(drawn);
        }
    }

    /** Stacks bars on top of each other; POI's small schema lacks the type that its own setter needs. */
    private static void overlap(XSSFChart drawn) {
        CTOverlap overlap = drawn.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap();
        try (XmlCursor cursor = overlap.newCursor()) {
            cursor.setAttributeText(new QName("val"), Integer.toString(WHOLE));
        }
    }

    private void lines(XSSFChart drawn, XDDFCategoryAxis names, XDDFValueAxis values) {
        if (places(true).isEmpty()) {
            return;
        }
        XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
        places(true).forEach(place -> {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) series(lines, place);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setSmooth(false);
            series.setLineProperties(new XDDFLineProperties(fill(place)));
        });
        drawn.plot(lines);
    }

    private List<Integer> places(boolean isLine) {
        return IntStream.range(0, chart.series().size())
                .filter(place -> chart.series().get(place).isLine() == isLine)
                .boxed()
                .toList();
    }

    private XDDFChartData.Series series(XDDFChartData data, int place) {
        XDDFDataSource<String> names =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, NAMES, NAMES));
        var values = XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(first, last, NAMES + place + 1, NAMES + place + 1));
        XDDFChartData.Series series = data.addSeries(names, values);
        series.setTitle(chart.series().get(place).name());
        return series;
    }

    private XDDFSolidFillProperties fill(int place) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(Palette.bytes(chart.series().get(place), place)));
    }
}
