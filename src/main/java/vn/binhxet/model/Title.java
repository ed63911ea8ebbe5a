package vn.binhxet.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recognition under one legal regime: what is judged, in which order, and the marks to reach.
 *
 * @param award the recognition this is a regime of: GDVH-86 and GDVH-122 are both GDVH
 * @param from first day of a review's cut-off date that it governs
 * @param until last such day, or null while it is in force
 * @param floor the share of its maximum that each standard must reach, or null for none
 * @param criteria in the order of the law
 */
public record Title(
        String id,
        String award,
        String name,
        SubjectKind subject,
        String regime,
        LocalDate from,
        @Nullable LocalDate until,
        Citation citation,
        @Nullable Limit floor,
        List<Standard> standards,
        List<Criterion> criteria) {
    public Title {
        standards = List.copyOf(standards);
        criteria = List.copyOf(criteria);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The most points a subject can have. */
    public Points maximum() {
        return standards.stream().map(Standard::points).reduce(Points.ZERO, Points::plus);
    }

    /** This title with some of its criteria left out by a parameter of the plan. */
    public Title withCriteria(List<Criterion> kept) {
        return new Title(id, award, name, subject, regime, from, until, citation, floor, standards, kept);
    }

    /** This title with another share to reach in each standard. */
    public Title withFloor(Limit share) {
        return new Title(id, award, name, subject, regime, from, until, citation, share, standards, criteria);
    }
}
