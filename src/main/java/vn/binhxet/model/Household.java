package vn.binhxet.model;

import java.util.List;

/** A household with those who belonged to it at any time, ordered by person and first day. */
public record Household(String id, String groupId, Facts facts, List<Membership> memberships) {
    public Household {
        memberships = List.copyOf(memberships);
    }
}
