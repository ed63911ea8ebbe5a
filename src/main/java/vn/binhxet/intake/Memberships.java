package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;

/** Puts persons into households and incidents to persons. */
final class Memberships {
    private static final String FROM = "member_from";
    private static final String UNTIL = "member_until";

    private final List<Row> members;
    private final List<Row> incidents;
    private final Problems problems;

    Memberships(Map<String, List<Row>> rows, Problems problems) {
        this.members = rows.getOrDefault(Dictionary.MEMBER, List.of());
        this.incidents = rows.getOrDefault(Dictionary.INCIDENT, List.of());
        this.problems = problems;
    }

    Map<String, List<Membership>> byHousehold(Map<String, Row> households) {
        Map<String, List<Row>> byPerson = new HashMap<>(members.size() * 2);
        members.forEach(row -> byPerson.computeIfAbsent(row.text("id"), id -> new ArrayList<>(1))
                .add(row));
        byPerson.values().forEach(this::reportOverlaps);
        Map<String, List<Facts>> byOffender = incidents(byPerson.keySet());
        Map<String, List<Membership>> byHousehold = new HashMap<>(households.size() * 2);
        for (Row row : members) {
            reportOrder(row);
            String household = row.text("household_id");
            if (households.containsKey(household)) {
                byHousehold
                        .computeIfAbsent(household, id -> new ArrayList<>(4))
                        .add(new Membership(row.values().build(), byOffender.getOrDefault(row.text("id"), List.of())));
            } else {
                problems.ignore(
                        row.place("household_id"), "household_id", household, Message.of("intake.unknownHousehold"));
            }
        }
        byHousehold.values().forEach(list -> list.sort(Comparator.comparing(Membership::member, Row.BY_VALUES)));
        return byHousehold;
    }

    private Map<String, List<Facts>> incidents(Set<String> persons) {
        Map<String, List<Facts>> byPerson = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Row row : incidents) {
            String person = row.text("member_id");
            if (!ids.add(row.text("id"))) {
                problems.warn(row.place("id"), row.text("id"), Message.of("intake.incidentTwice"));
            }
            if (persons.contains(person)) {
                byPerson.computeIfAbsent(person, id -> new ArrayList<>(1))
                        .add(row.values().build());
            } else {
                problems.ignore(
                        row.place("member_id"),
                        "member_id",
                        Problems.masked(person),
                        Message.of("intake.unknownPerson", row.text("id")));
            }
        }
        byPerson.values().forEach(list -> list.sort(Row.BY_VALUES));
        return byPerson;
    }

    private void reportOverlaps(List<Row> rows) {
        if (rows.size() < 2) {
            return;
        }
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingLong((Row row) -> day(row, FROM)).thenComparingLong(Row::number));
        long latest = day(ordered.get(0), UNTIL);
        for (Row row : ordered.subList(1, ordered.size())) {
            if (day(row, FROM) <= latest) {
                problems.ignore(row.place("id"), "id", Problems.masked(row.text("id")), Message.of("intake.overlap"));
            }
            latest = Math.max(latest, day(row, UNTIL));
        }
    }

    private void reportOrder(Row row) {
        if (day(row, FROM) > day(row, UNTIL)) {
            problems.ignore(row.place(FROM), FROM, "", Message.of("intake.membershipOrder"));
        }
    }

    private static long day(Row row, String field) {
        return row.values().coded(row.values().entity().require(field));
    }
}
