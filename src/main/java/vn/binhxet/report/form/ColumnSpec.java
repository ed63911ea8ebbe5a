package vn.binhxet.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;

/** A column as a template asks for it: {@code name:7 Họ và tên chủ hộ}. */
record ColumnSpec(String key, int width, String heading) {
    static final String NUMBER = "number";
    private static final Pattern WRITTEN = Pattern.compile("([a-z_.0-9]+):(\\d+)\\s+(.+)");

    /** @throws vn.binhxet.report.PaperException if it is written otherwise */
    static ColumnSpec of(String written, Values.Place place) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw place.unknown(written.strip());
        }
        return new ColumnSpec(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }

    /** The row of one thing; every key must be among the makers. */
    static <T> Block.Row.Cells row(
            List<ColumnSpec> specs, Map<String, Function<T, Cell>> makers, T thing, Values.Place place) {
        List<Cell> cells = new ArrayList<>(specs.size());
        for (ColumnSpec spec : specs) {
            Function<T, Cell> maker = makers.get(spec.key());
            if (maker == null) {
                throw place.unknown(spec.key());
            }
            cells.add(maker.apply(thing));
        }
        return new Block.Row.Cells(cells, false);
    }

    /** The table, its numbers to the right. */
    static Block.Table table(List<ColumnSpec> specs, List<Block.Row> rows) {
        List<Block.Column> columns = new ArrayList<>(specs.size());
        for (int i = 0; i < specs.size(); i++) {
            int at = i;
            boolean isNumeric = rows.stream()
                    .anyMatch(row -> row instanceof Block.Row.Cells cells
                            && cells.cells().get(at) instanceof Cell.Figure);
            Block.Align align = specs.get(i).key().equals(NUMBER)
                    ? Block.Align.CENTRE
                    : isNumeric ? Block.Align.RIGHT : Block.Align.LEFT;
            columns.add(new Block.Column(specs.get(i).heading(), specs.get(i).width(), align));
        }
        return new Block.Table(columns, rows);
    }
}
