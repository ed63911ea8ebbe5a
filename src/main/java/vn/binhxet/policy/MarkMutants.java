package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.model.Standard;
import vn.binhxet.rulebook.Places;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Wording;

/** Makes small changes of the points, marks and floor of a title, and of who is judged at all. */
final class MarkMutants {
    private static final long ALL = 100;

    private final TitleRules title;
    private final String file;
    private final Places places;
    private final Wording wording;

    MarkMutants(TitleRules title, Places places, Wording wording) {
        this.title = title;
        this.file = "titles/" + title.title().id() + "/title.yaml";
        this.places = places;
        this.wording = wording;
    }

    List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        title.title().criteria().stream()
                .filter(criterion -> criterion.standard() != null)
                .forEach(criterion -> addPoints(criterion, all));
        for (int i = 0; i < title.marks().size(); i++) {
            addMark(i, all);
        }
        addFloors(all);
        Condition eligible = title.eligibleWhen();
        if (eligible != null) {
            addEligible(eligible, all);
        }
        return all;
    }

    private Mutant mutant(Message what, UnaryOperator<TitleInForce> change, String... keys) {
        return new Mutant(places.of(file, keys), what, new Mutant.OtherTitle(change));
    }

    private void addPoints(Criterion criterion, List<Mutant> all) {
        for (Points points : Step.beside(criterion.points())) {
            Message what = Message.of("mutant.points", criterion.id(), criterion.points(), points);
            Criterion changed = criterion.withPoints(points, criterion.partialPoints());
            all.add(mutant(what, in -> with(in, changed), "criteria", criterion.id(), "points"));
        }
        if (criterion.partialPoints().thousandths() == 0) {
            return;
        }
        for (Points partial : Step.beside(criterion.partialPoints())) {
            Message what = Message.of("mutant.partial", criterion.id(), criterion.partialPoints(), partial);
            Criterion changed = criterion.withPoints(criterion.points(), partial);
            all.add(mutant(what, in -> with(in, changed), "criteria", criterion.id(), "partial_points"));
        }
    }

    private static TitleInForce with(TitleInForce title, Criterion changed) {
        return title.with(title.title()
                .withCriteria(title.title().criteria().stream()
                        .map(criterion -> criterion.id().equals(changed.id()) ? changed : criterion)
                        .toList()));
    }

    private void addMark(int place, List<Mutant> all) {
        TitleRules.MarkWhen mark = title.marks().get(place);
        String[] keys = {"pass_mark", Integer.toString(place), "mark"};
        Attainable scores = Attainable.of(title);
        Fraction points = Fraction.of(mark.mark().value());
        for (long step : List.of(step(scores, points, Fraction.ONE, -1), step(scores, points, Fraction.ONE, 1))) {
            Points other = new Points(mark.mark().thousandths() + 1000 * step);
            if (step != 0 && other.compareTo(Points.ZERO) > 0) {
                Message what = Message.of("mutant.mark", title.title().id(), mark.mark(), other);
                all.add(mutant(what, in -> in.with(marks(place, other, mark.when())), keys));
            }
        }
        Condition when = mark.when();
        if (when == null) {
            return;
        }
        for (ConditionEdit edit : ConditionEdit.in(when)) {
            Message what = Message.of(
                    "mutant.markWhen",
                    title.title().id(),
                    mark.mark(),
                    wording.of(edit.before()),
                    wording.of(edit.after()));
            all.add(mutant(what, in -> in.with(marks(place, mark.mark(), edit.whole())), keys));
        }
    }

    private List<TitleRules.MarkWhen> marks(int place, Points mark, @org.jspecify.annotations.Nullable Condition when) {
        List<TitleRules.MarkWhen> marks = new ArrayList<>(title.marks());
        marks.set(place, new TitleRules.MarkWhen(mark, when));
        return marks;
    }

    /** The fewest steps by which a mark must move for some score to notice; 0 where none ever does. */
    private static long step(Attainable scores, Fraction mark, Fraction unit, int direction) {
        for (long step = 1; step <= ALL; step++) {
            Fraction other = mark.minus(unit.times(Fraction.of(-direction * step)));
            boolean isNoticed = direction < 0 ? scores.isBetween(other, mark) : scores.isBetween(mark, other);
            if (isNoticed) {
                return direction * step;
            }
        }
        return 0;
    }

    private void addFloors(List<Mutant> all) {
        Limit floor = title.title().floor();
        if (floor == null) {
            return;
        }
        for (int direction : List.of(-1, 1)) {
            long nearest = title.title().standards().stream()
                    .mapToLong(standard -> floorStep(standard, floor, direction))
                    .filter(step -> step != 0)
                    .map(Math::abs)
                    .min()
                    .orElse(0);
            if (nearest != 0) {
                Limit other = Step.percent(floor, direction * nearest);
                Message what = Message.of("mutant.floor", title.title().id(), floor.text(), other.text());
                all.add(mutant(what, in -> in.with(in.title().withFloor(other)), "standard_floor"));
            }
        }
    }

    private long floorStep(Standard standard, Limit floor, int direction) {
        Fraction points = Fraction.of(standard.points().value());
        return step(
                Attainable.of(title, standard.id()),
                floor.value().times(points),
                points.times(Fraction.of(1, ALL)),
                direction);
    }

    private void addEligible(Condition eligible, List<Mutant> all) {
        for (ConditionEdit edit : ConditionEdit.in(eligible)) {
            Message what = Message.of(
                    "mutant.eligible", title.title().id(), wording.of(edit.before()), wording.of(edit.after()));
            all.add(mutant(
                    what,
                    in -> new TitleInForce(in.title(), in.marks(), edit.whole(), in.criteria(), in.rules()),
                    "eligible_when"));
        }
    }
}
