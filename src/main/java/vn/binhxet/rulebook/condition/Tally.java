package vn.binhxet.rulebook.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Range;
import vn.binhxet.model.Truth;

/**
 * Counts over the subjects in scope of one place, or of several merged: households of a group, groups of a ward. Not thread-safe; merging is exact in any
 * order.
 */
public final class Tally {
    private final Map<Aggregate, Cell> cells = new LinkedHashMap<>();
    private long size;

    public Tally(Collection<Aggregate> aggregates) {
        aggregates.forEach(aggregate -> cells.put(aggregate, new Cell()));
    }

    /** A count so far: for a sum its total and how many lack the value, for a share how many surely and maybe count. */
    private static final class Cell {
        private long sure;
        private long unsure;
    }

    /**
     * What was counted before.
     *
     * @param counts as {@link #counts()} gave them, for the same aggregates in the same order
     * @throws IllegalArgumentException if they are counts of other aggregates
     */
    public static Tally of(Collection<Aggregate> aggregates, List<Long> counts) {
        Tally tally = new Tally(aggregates);
        if (counts.size() != 1 + 2 * tally.cells.size()) {
            throw new IllegalArgumentException(counts.size() + " counts for " + tally.cells.size() + " aggregates");
        }
        Iterator<Long> next = counts.iterator();
        tally.size = next.next();
        tally.cells.values().forEach(cell -> {
            cell.sure = next.next();
            cell.unsure = next.next();
        });
        return tally;
    }

    /** How many subjects there are, then for each aggregate in order what is sure and what is not. */
    public List<Long> counts() {
        List<Long> counts = new ArrayList<>(1 + 2 * cells.size());
        counts.add(size);
        cells.values().forEach(cell -> {
            counts.add(cell.sure);
            counts.add(cell.unsure);
        });
        return counts;
    }

    public long size() {
        return size;
    }

    public void add(Situation subject) {
        size++;
        cells.forEach((aggregate, cell) -> {
            if (aggregate instanceof Aggregate.Sum sum) {
                long value = subject.facts(FieldRef.Level.OWN).coded(sum.field());
                if (value == Facts.MISSING) {
                    cell.unsure++;
                } else {
                    cell.sure = Math.addExact(cell.sure, value);
                }
            } else if (aggregate instanceof Aggregate.Share share) {
                Truth truth = share.condition().test(subject);
                cell.sure += truth == Truth.TRUE ? 1 : 0;
                cell.unsure += truth == Truth.UNKNOWN ? 1 : 0;
            }
        });
    }

    /** Adds what another place has counted of what this one counts. */
    public void merge(Tally other) {
        size += other.size;
        cells.forEach((aggregate, ours) -> {
            Cell theirs = other.cell(aggregate);
            ours.sure = Math.addExact(ours.sure, theirs.sure);
            ours.unsure += theirs.unsure;
        });
    }

    /** What is counted here. */
    public Set<Aggregate> aggregates() {
        return Collections.unmodifiableSet(cells.keySet());
    }

    /** How many surely count, or the sum of what is known. */
    public long sure(Aggregate aggregate) {
        return cell(aggregate).sure;
    }

    /** How many may count, or lack the value. */
    public long unsure(Aggregate aggregate) {
        return cell(aggregate).unsure;
    }

    public Range range(Aggregate aggregate) {
        Cell cell = cell(aggregate);
        if (aggregate instanceof Aggregate.Sum) {
            return cell.unsure > 0 ? Range.UNKNOWN : Range.exactly(Fraction.of(cell.sure));
        }
        return size == 0
                ? Range.UNKNOWN
                : Range.between(Fraction.of(cell.sure, size), Fraction.of(cell.sure + cell.unsure, size));
    }

    private Cell cell(Aggregate aggregate) {
        Cell cell = cells.get(aggregate);
        if (cell == null) {
            throw new IllegalStateException("not counted: " + aggregate);
        }
        return cell;
    }
}
