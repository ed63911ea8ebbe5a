package vn.binhxet.model;

import java.util.List;

/**
 * A person's time in one household, with every incident of that person whenever it happened.
 *
 * @param member the row that states the membership
 * @param from the first day, as its number
 * @param until the last day
 */
public record Membership(Facts member, List<Facts> incidents, long from, long until) {
    public Membership {
        incidents = List.copyOf(incidents);
    }

    public Membership(Facts member, List<Facts> incidents) {
        this(
                member,
                incidents,
                member.coded(member.entity().require("member_from")),
                member.coded(member.entity().require("member_until")));
    }

    public boolean covers(long day) {
        return from <= day && day <= until;
    }
}
