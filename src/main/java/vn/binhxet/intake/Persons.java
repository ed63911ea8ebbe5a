package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** Everybody with the households they belong to, and the incidents of each, person by person. */
final class Persons {
    private static final int MEMBERSHIP = 0;
    private static final int INCIDENT = 1;

    private final Dictionary dictionary;
    private final Entity incident;
    private final Field person;
    private final Field household;
    private final Field from;
    private final Field until;
    private final RowCodec codec;
    private final Problems problems;
    private final Records byPerson;
    private final Records incidentsById;

    /**
     * @param byPerson takes stays and incidents by person
     * @param incidentsById takes incidents by their own keys
     */
    Persons(Dictionary dictionary, RowCodec codec, Problems problems, Records byPerson, Records incidentsById) {
        Entity member = dictionary.entity(Dictionary.MEMBER);
        this.dictionary = dictionary;
        this.incident = dictionary.entity(Dictionary.INCIDENT);
        this.person = member.require("id");
        this.household = member.require("household_id");
        this.from = member.require("member_from");
        this.until = member.require("member_until");
        this.codec = codec;
        this.problems = problems;
        this.byPerson = byPerson;
        this.incidentsById = incidentsById;
    }

    /** What is asked of a person's rows: when they belonged to which household, and where that is said. */
    private record Stay(List<Row.Origin> origins, String household, long from, long until) {
        long number() {
            return origins.get(0).number();
        }
    }

    void member(Row row) {
        reportOrder(row);
        FactsWriter writer = new FactsWriter();
        writer.number(MEMBERSHIP);
        codec.writeOrigins(row.origins(), writer);
        writer.text(row.values().text(household));
        writer.number(row.values().coded(from));
        writer.number(row.values().coded(until));
        byPerson.add(Sorter.key(Objects.requireNonNull(row.values().text(person))), writer.bytes());
    }

    private void reportOrder(Row row) {
        if (row.values().coded(from) > row.values().coded(until)) {
            problems.ignore(row.place(from), from.name(), "", Message.of("intake.membershipOrder"));
        }
    }

    void incident(Row row) {
        FactsWriter writer = new FactsWriter();
        writer.number(INCIDENT);
        codec.write(row, writer);
        byPerson.add(Sorter.key(row.text("member_id")), writer.bytes());
        FactsWriter place = new FactsWriter();
        codec.write(row, place);
        incidentsById.add(Sorter.key(row.text("id")), place.bytes());
    }

    /** Tells of incidents that have one key. */
    void reportTwice(Keyed incidents) {
        for (byte[] later : incidents.records().subList(1, incidents.records().size())) {
            Row row = codec.read(incident, new FactsReader(dictionary, later));
            problems.warn(row.place("id"), row.text("id"), Message.of("intake.incidentTwice"));
        }
    }

    /** Tells what is wrong with the stays and incidents of a person, and brings the incidents to the households. */
    void settle(Keyed group, Homes homes) {
        List<Stay> stays = new ArrayList<>(1);
        List<Row> incidents = new ArrayList<>(0);
        for (byte[] record : group.records()) {
            FactsReader reader = new FactsReader(dictionary, record);
            if (reader.number() == INCIDENT) {
                incidents.add(codec.read(incident, reader));
            } else {
                stays.add(new Stay(
                        codec.readOrigins(reader), String.valueOf(reader.text()), reader.number(), reader.number()));
            }
        }
        reportOverlaps(group.key(), stays);
        if (stays.isEmpty()) {
            incidents.forEach(this::reportStranger);
        } else {
            bring(incidents, stays, homes);
        }
    }

    private void reportOverlaps(byte[] id, List<Stay> stays) {
        if (stays.size() < 2) {
            return;
        }
        List<Stay> ordered = new ArrayList<>(stays);
        ordered.sort(Comparator.comparingLong(Stay::from).thenComparingLong(Stay::number));
        long latest = ordered.get(0).until();
        for (Stay stay : ordered.subList(1, ordered.size())) {
            if (stay.from() <= latest) {
                problems.ignore(
                        Row.place(stay.origins(), person),
                        person.name(),
                        Problems.masked(Sorter.text(id)),
                        Message.of("intake.overlap"));
            }
            latest = Math.max(latest, stay.until());
        }
    }

    private void reportStranger(Row row) {
        problems.ignore(
                row.place("member_id"),
                "member_id",
                Problems.masked(row.text("member_id")),
                Message.of("intake.unknownPerson", row.text("id")));
    }

    private static void bring(List<Row> incidents, List<Stay> stays, Homes homes) {
        List<Facts> facts = incidents.stream()
                .map(row -> row.values().build())
                .sorted(Row.BY_VALUES)
                .toList();
        List<String> households = stays.stream().map(Stay::household).distinct().toList();
        for (Facts one : facts) {
            households.forEach(household -> homes.incident(household, one));
        }
    }
}
