package vn.binhxet.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Period;
import vn.binhxet.rulebook.condition.Parameter;

/**
 * A ward's or city's plan of one year: which titles it judges and what it promised.
 *
 * @param document the paper that states it, for citations
 * @param titles in the order decisions are taken and written
 * @param parameters all parameters, with the plan's own values before the defaults
 */
public record Plan(
        String id,
        String name,
        String place,
        String document,
        Period period,
        List<String> titles,
        Map<String, Parameter> parameters,
        List<Target> targets,
        List<Indicator> indicators,
        List<IndexCheck> checks) {
    public Plan {
        titles = List.copyOf(titles);
        parameters = Map.copyOf(parameters);
        targets = List.copyOf(targets);
        indicators = List.copyOf(indicators);
        checks = List.copyOf(checks);
    }

    /** The plan's period cut off, or gone on with, to another last day; empty if that lies before its first. */
    public Optional<Period> periodUntil(LocalDate end) {
        return end.isBefore(period.start()) ? Optional.empty() : Optional.of(new Period(period.start(), end));
    }

    Plan withTarget(String targetId, BigDecimal value) {
        List<Target> changed = targets.stream()
                .map(target -> target.id().equals(targetId) ? target.withValue(value) : target)
                .toList();
        return new Plan(id, name, place, document, period, titles, parameters, changed, indicators, checks);
    }
}
