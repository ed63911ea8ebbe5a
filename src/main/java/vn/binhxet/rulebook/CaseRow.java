package vn.binhxet.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of facts as a worked case writes it: texts by field, each with its place in the file. */
public record CaseRow(Map<String, Cell> cells) {
    public static final CaseRow EMPTY = new CaseRow(Map.of());

    public CaseRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of one value; an empty one stands for "not reported". */
    public record Cell(String text, int line, int column) {}

    /** This row with the values of another before its own. */
    CaseRow with(CaseRow other) {
        Map<String, Cell> merged = new LinkedHashMap<>(cells);
        merged.putAll(other.cells);
        return new CaseRow(merged);
    }
}
