package vn.binhxet.model;

import java.util.List;

/**
 * A person's time in one household, with every incident of that person whenever it happened.
 *
 * @param member the row that states the membership
 */
public record Membership(Facts member, List<Facts> incidents) {
    public Membership {
        incidents = List.copyOf(incidents);
    }
}
