package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Standard;
import vn.binhxet.model.Title;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Read;

/**
 * What a pass of a title takes: its own criteria and points, and those of the titles that must be passed before it. Points
 * are counted in thousandths along several lines: each title's total, then its standards.
 */
final class PassNeeds {
    /**
     * A criterion of a title that must be passed.
     *
     * @param title place of the title among those for households
     * @param number place of the criterion in the title
     */
    record Place(int title, int number) {}

    private final List<TitleInForce> all;
    private final Set<Integer> titles = new TreeSet<>();
    private final List<long[]> fewest = new ArrayList<>();

    /** @param codes the decisions on the household as it is, by title */
    PassNeeds(List<TitleInForce> all, int title, List<DecisionCode> codes) {
        this.all = all;
        require(title);
        for (int required : titles) {
            Title of = all.get(required).title();
            long[] points = new long[1 + of.standards().size()];
            points[0] = codes.get(required).mark().high().thousandths();
            for (int i = 0; i < of.standards().size(); i++) {
                points[1 + i] = floor(of, of.standards().get(i));
            }
            fewest.add(points);
        }
    }

    private static long floor(Title title, Standard standard) {
        return title.floor() == null
                ? 0
                : title.floor()
                        .value()
                        .times(Fraction.of(standard.points().thousandths()))
                        .ceiling()
                        .longValueExact();
    }

    private void require(int title) {
        if (titles.add(title)) {
            all.get(title).criteria().stream()
                    .filter(criterion -> criterion.criterion().kind().isRequired())
                    .flatMap(criterion -> awards(criterion).stream())
                    .forEach(award -> all.stream()
                            .limit(title)
                            .filter(earlier -> earlier.title().award().equals(award))
                            .forEach(earlier -> require(all.indexOf(earlier))));
        }
    }

    private static Set<String> awards(CriterionInForce criterion) {
        Set<String> awards = new LinkedHashSet<>();
        criterion.rules().forEach(rule -> awards.addAll(Read.awards(rule.condition())));
        return awards;
    }

    /** Places of the titles that must be passed, among those for households. */
    Set<Integer> titles() {
        return titles;
    }

    /** Every criterion of them, in the order of the titles. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int title : titles) {
            for (int number = 0; number < all.get(title).criteria().size(); number++) {
                places.add(new Place(title, number));
            }
        }
        return places;
    }

    CriterionInForce criterion(Place place) {
        return all.get(place.title()).criteria().get(place.number());
    }

    /** Whether the criterion asks for titles that must all be passed here anyhow, so that a remedy mends it. */
    boolean isMendedByTitles(Place place) {
        CriterionInForce criterion = criterion(place);
        Set<String> awards = awards(criterion);
        return criterion.criterion().kind().isRequired()
                && !awards.isEmpty()
                && awards.stream()
                        .allMatch(award -> titles.stream()
                                .anyMatch(title -> title < place.title()
                                        && all.get(title).title().award().equals(award)));
    }

    boolean isRequired(Place place) {
        return criterion(place).criterion().kind().isRequired();
    }

    static boolean holds(Verdict verdict) {
        return verdict == Verdict.MET || verdict == Verdict.NOT_APPLICABLE;
    }

    /** The points to reach along every line. */
    long[] fewest() {
        return fewest.stream().flatMapToLong(java.util.Arrays::stream).toArray();
    }

    /** Adds what a verdict surely gives to the lines it counts for. */
    void add(long[] lines, Place place, Verdict verdict) {
        Criterion criterion = criterion(place).criterion();
        if (criterion.standard() == null) {
            return;
        }
        int first = 0;
        for (int title : titles) {
            Title of = all.get(title).title();
            if (title == place.title()) {
                List<String> standards =
                        of.standards().stream().map(Standard::id).toList();
                lines[first] += criterion.low(verdict).thousandths();
                lines[first + 1 + standards.indexOf(criterion.standard())] +=
                        criterion.low(verdict).thousandths();
                return;
            }
            first += 1 + of.standards().size();
        }
    }
}
