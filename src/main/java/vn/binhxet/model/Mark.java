package vn.binhxet.model;

/** The points to reach; the ends differ where a fact that chooses the mark is unknown. */
public record Mark(Points low, Points high) {
    public static Mark of(Points points) {
        return new Mark(points, points);
    }
}
