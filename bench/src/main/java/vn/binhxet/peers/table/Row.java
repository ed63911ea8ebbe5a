package vn.binhxet.peers.table;

import java.util.List;
import vn.binhxet.model.Verdict;

/** One row of a criterion's table: the verdict where all its tests hold, and why, as the rule's author wrote it. */
public record Row(Verdict verdict, List<Test> tests, String reason) {
    public Row {
        tests = List.copyOf(tests);
    }
}
