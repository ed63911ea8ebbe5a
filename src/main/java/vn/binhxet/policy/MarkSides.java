package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.model.Standard;
import vn.binhxet.rulebook.TitleRules;

/** Whether cases have the scores on both sides of every pass mark and of every standard's floor. */
final class MarkSides {
    private final TitleRun run;
    private final List<Coverage.Item> items = new ArrayList<>();

    private MarkSides(TitleRun run) {
        this.run = run;
    }

    static List<Coverage.Item> of(TitleRun run) {
        MarkSides sides = new MarkSides(run);
        run.title().marks().stream().map(TitleRules.MarkWhen::mark).distinct().forEach(sides::addMark);
        Limit floor = run.title().title().floor();
        if (floor != null) {
            run.title().title().standards().forEach(standard -> sides.addFloor(standard, floor));
        }
        return sides.items;
    }

    private void addMark(Points mark) {
        Set<Points> scores = new HashSet<>();
        for (CaseTrial trial : run.trials()) {
            DecisionCode code = trial.code();
            if (code.low() == code.high()
                    && code.mark().low().equals(mark)
                    && code.mark().high().equals(mark)) {
                scores.add(new Points(code.low()));
            }
        }
        Attainable all = Attainable.of(run.title());
        Fraction value = Fraction.of(mark.value());
        for (Points points : List.of(all.reaching(value), all.missing(value))) {
            items.add(new Coverage.Item(Message.of("coverage.mark", points, mark), scores.contains(points)));
        }
    }

    private void addFloor(Standard standard, Limit floor) {
        Set<Points> scores = new HashSet<>();
        run.trials().forEach(trial -> scores.add(score(trial, standard.id())));
        Attainable all = Attainable.of(run.title(), standard.id());
        Fraction value = floor.value().times(Fraction.of(standard.points().value()));
        for (Points points : List.of(all.reaching(value), all.missing(value))) {
            items.add(new Coverage.Item(
                    Message.of("coverage.floor", standard.id(), points, floor.text()), scores.contains(points)));
        }
    }

    /** The points of one standard at worst. */
    private static Points score(CaseTrial trial, String standard) {
        Points sum = Points.ZERO;
        List<Criterion> criteria = trial.title().title().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            if (Objects.equals(criteria.get(i).standard(), standard)) {
                sum = sum.plus(criteria.get(i).low(trial.code().verdict(i)));
            }
        }
        return sum;
    }
}
