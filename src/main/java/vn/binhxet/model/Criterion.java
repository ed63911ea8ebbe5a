package vn.binhxet.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a title, as its catalogue states it; what makes it hold stands in the title's rules.
 *
 * @param standard the standard whose points it gives, or null for a gate without points
 * @param points given when met or not applicable
 * @param partialPoints given when partly met
 * @param phrase the condition as the people's meeting reads it
 * @param limits the numbers of the law that its rules compare with, by name
 */
public record Criterion(
        String id,
        @Nullable String standard,
        CriterionKind kind,
        Points points,
        Points partialPoints,
        String phrase,
        Curable curable,
        Citation citation,
        Map<String, Limit> limits) {
    public Criterion {
        limits = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(limits));
    }

    /** The same for other points. */
    public Criterion withPoints(Points full, Points partial) {
        return new Criterion(id, standard, kind, full, partial, phrase, curable, citation, limits);
    }

    /** The points of a verdict at its worst: an unknown criterion may give nothing. */
    public Points low(Verdict verdict) {
        return switch (verdict) {
            case MET, NOT_APPLICABLE -> points;
            case PARTLY_MET -> partialPoints;
            case NOT_MET, UNKNOWN -> Points.ZERO;
        };
    }

    /** The points of a verdict at its best: an unknown criterion may give all. */
    public Points high(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? points : low(verdict);
    }
}
