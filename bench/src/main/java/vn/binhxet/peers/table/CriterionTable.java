package vn.binhxet.peers.table;

import java.util.List;

/**
 * One criterion as a decision table: the first row that holds decides, and where none holds the criterion is met. The
 * rows stand by the strength of their verdicts, so that whoever hears all of them may also take the strongest.
 *
 * @param id without dots, as a name in every idiom: {@code F_II_3}
 */
public record CriterionTable(String id, String phrase, List<Row> rows) {
    public CriterionTable {
        rows = List.copyOf(rows);
    }
}
