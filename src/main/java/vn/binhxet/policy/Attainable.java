package vn.binhxet.policy;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Points;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.Word;

/** The scores that criteria can add up to: between two of them a mark may move and nobody notices. */
final class Attainable {
    private final NavigableSet<Long> sums = new TreeSet<>();

    private Attainable(TitleRules title, Predicate<Criterion> isCounted) {
        sums.add(0L);
        for (Criterion criterion : title.title().criteria()) {
            if (isCounted.test(criterion)) {
                add(criterion, isGraded(title, criterion));
            }
        }
    }

    /** All points of a title. */
    static Attainable of(TitleRules title) {
        return new Attainable(title, criterion -> criterion.standard() != null);
    }

    /** The points of one standard. */
    static Attainable of(TitleRules title, String standard) {
        return new Attainable(title, criterion -> standard.equals(criterion.standard()));
    }

    private static boolean isGraded(TitleRules title, Criterion criterion) {
        return title.rules().stream()
                .anyMatch(rule ->
                        rule.word() == Word.PARTLY_MET && rule.criterion().equals(criterion.id()));
    }

    private void add(Criterion criterion, boolean isGraded) {
        for (Long sum : new TreeSet<>(sums)) {
            sums.add(sum + criterion.points().thousandths());
            if (isGraded) {
                sums.add(sum + criterion.partialPoints().thousandths());
            }
        }
    }

    /** The fewest points that reach a mark; the most there are where none do. */
    Points reaching(Fraction mark) {
        Long reaching = sums.ceiling(thousandths(mark));
        return new Points(reaching == null ? sums.last() : reaching);
    }

    /** The most points that just miss a mark; none where every score reaches it. */
    Points missing(Fraction mark) {
        Long missing = sums.lower(thousandths(mark));
        return new Points(missing == null ? 0 : missing);
    }

    /** Whether some score reaches one mark and misses another. */
    boolean isBetween(Fraction from, Fraction to) {
        Long reaching = sums.ceiling(thousandths(from));
        return reaching != null && reaching < thousandths(to);
    }

    private static long thousandths(Fraction points) {
        return points.times(Fraction.of(1000)).ceiling().longValueExact();
    }
}
