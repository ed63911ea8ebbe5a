package vn.binhxet.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the reading of a dataset went.
 *
 * @param rows rows read, by table
 * @param dropped rows without a key, by table
 * @param problems everything that was wrong, ordered by file, row and column
 */
public record Intake(Map<String, Long> rows, Map<String, Long> dropped, List<Problem> problems) {
    public Intake {
        rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
        dropped = java.util.Collections.unmodifiableMap(new TreeMap<>(dropped));
        problems = List.copyOf(problems);
    }

    public long rowsRead() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    public long rowsDropped() {
        return dropped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that stayed with a value taken away. */
    public long rowsRepaired() {
        return problems.stream()
                .filter(problem -> problem.effect() == Problem.Effect.UNKNOWN)
                .map(problem -> problem.file() + ":" + problem.row())
                .distinct()
                .count();
    }

    /** Whether anything was dropped, repaired or judged nowhere. */
    public boolean isClean() {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
