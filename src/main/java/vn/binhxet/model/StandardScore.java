package vn.binhxet.model;

import org.jspecify.annotations.Nullable;

/**
 * The points of one standard.
 *
 * @param floor the points that must be reached, exact, or null where the title has no floor
 */
public record StandardScore(
        Standard standard, Score score, @Nullable Fraction floor) {}
