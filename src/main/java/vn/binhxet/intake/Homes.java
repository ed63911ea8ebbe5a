package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;

/** Households with everybody who belonged to them, household by household. */
final class Homes {
    private static final int HOUSEHOLD = 0;
    private static final int MEMBER = 1;
    private static final int INCIDENT = 2;

    private final Dictionary dictionary;
    private final Entity household;
    private final Entity member;
    private final Entity incident;
    private final RowCodec codec;
    private final Problems problems;
    private final Records byHousehold;

    /** @param byHousehold takes households, members and incidents by household */
    Homes(Dictionary dictionary, RowCodec codec, Problems problems, Records byHousehold) {
        this.dictionary = dictionary;
        this.household = dictionary.entity(Dictionary.HOUSEHOLD);
        this.member = dictionary.entity(Dictionary.MEMBER);
        this.incident = dictionary.entity(Dictionary.INCIDENT);
        this.codec = codec;
        this.problems = problems;
        this.byHousehold = byHousehold;
    }

    void household(Row row) {
        add(HOUSEHOLD, row.text("id"), row);
    }

    void member(Row row) {
        add(MEMBER, row.text("household_id"), row);
    }

    private void add(int kind, String key, Row row) {
        FactsWriter writer = new FactsWriter();
        writer.number(kind);
        codec.write(row, writer);
        byHousehold.add(Sorter.key(key), writer.bytes());
    }

    /** An incident of somebody who belonged to a household at some time. */
    void incident(String household, Facts facts) {
        FactsWriter writer = new FactsWriter();
        writer.number(INCIDENT);
        writer.row(facts);
        byHousehold.add(Sorter.key(household), writer.bytes());
    }

    /** Takes a household. */
    @FunctionalInterface
    interface Taker {
        /** @param row of the household, whose values may still be cleared */
        void take(Row row, List<Membership> memberships);
    }

    /** Hands the household over, if there is one, and tells what is wrong with it. */
    void settle(Keyed home, Taker taker) {
        List<Row> households = new ArrayList<>(1);
        List<Row> members = new ArrayList<>(4);
        Map<String, List<Facts>> incidents = new HashMap<>(2);
        for (byte[] record : home.records()) {
            FactsReader reader = new FactsReader(dictionary, record);
            switch ((int) reader.number()) {
                case HOUSEHOLD -> households.add(codec.read(household, reader));
                case MEMBER -> members.add(codec.read(member, reader));
                default -> {
                    Facts facts = reader.row(incident);
                    String person = String.valueOf(facts.text(incident.require("member_id")));
                    incidents.computeIfAbsent(person, id -> new ArrayList<>(1)).add(facts);
                }
            }
        }
        Optional<Row> single =
                Duplicates.resolve(households, "id", problems).values().stream().findFirst();
        if (single.isEmpty()) {
            members.forEach(row -> reportStranger(row, home.key()));
        } else {
            taker.take(single.get(), memberships(members, incidents));
        }
    }

    private void reportStranger(Row row, byte[] household) {
        problems.ignore(
                row.place("household_id"),
                "household_id",
                Sorter.text(household),
                Message.of("intake.unknownHousehold"));
    }

    private List<Membership> memberships(List<Row> members, Map<String, List<Facts>> incidents) {
        List<Membership> memberships = new ArrayList<>(members.size());
        for (Row row : members) {
            memberships.add(new Membership(row.values().build(), incidents.getOrDefault(row.text("id"), List.of())));
        }
        memberships.sort(Comparator.comparing(Membership::member, Row.BY_VALUES));
        return memberships;
    }

    /** A household as bytes. */
    static byte[] bytes(Household household) {
        FactsWriter writer = new FactsWriter();
        writer.text(household.id());
        writer.row(household.facts());
        writer.number(household.memberships().size());
        for (Membership membership : household.memberships()) {
            writer.row(membership.member());
            writer.number(membership.incidents().size());
            membership.incidents().forEach(writer::row);
        }
        return writer.bytes();
    }

    /** The households of a group, each as {@link #bytes}. */
    static List<Household> read(Dictionary dictionary, String group, List<byte[]> records) {
        List<Household> households = new ArrayList<>(records.size());
        records.forEach(record -> households.add(read(dictionary, group, record)));
        return households;
    }

    private static Household read(Dictionary dictionary, String group, byte[] bytes) {
        FactsReader reader = new FactsReader(dictionary, bytes);
        String id = Objects.requireNonNull(reader.text());
        Facts facts = reader.row(dictionary.entity(Dictionary.HOUSEHOLD));
        List<Membership> memberships = new ArrayList<>();
        for (long members = reader.number(); members > 0; members--) {
            Facts member = reader.row(dictionary.entity(Dictionary.MEMBER));
            List<Facts> incidents = new ArrayList<>(0);
            for (long left = reader.number(); left > 0; left--) {
                incidents.add(reader.row(dictionary.entity(Dictionary.INCIDENT)));
            }
            memberships.add(new Membership(member, incidents));
        }
        return new Household(id, group, facts, memberships);
    }
}
