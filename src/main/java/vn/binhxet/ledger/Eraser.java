package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.Message;

/** Erases personal values for good. What was decided, and every hash, stays as it is. */
final class Eraser {
    private static final String SELECT = "SELECT group_place, parts FROM personal WHERE review = ?";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Events events;

    Eraser(Database database) {
        this.database = database;
        this.events = new Events(database);
    }

    /** A review that the ledger holds. */
    private record Review(int number, String id) {}

    /**
     * A group's row of which parts are to go.
     *
     * @param subjects the group itself, then its households
     * @param parts by place among these
     */
    private record Doomed(Review review, int group, List<PersonalParts> subjects, Map<Integer, List<Integer>> parts) {}

    /**
     * Erases everything personal about a household with its members, a group, or one member, in every review.
     *
     * @return how many parts were erased
     * @throws LedgerException if nothing is known about such a subject
     */
    int erase(String subject, String reason, Author author) throws SQLException {
        List<Doomed> whole = inEveryReview(review -> wholly(review, subject));
        List<Doomed> doomed = whole.isEmpty() ? inEveryReview(review -> ofMember(review, subject)) : whole;
        if (doomed.isEmpty()) {
            throw new LedgerException(Message.of("ledger.nothingPersonal"));
        }
        Event event = database.forgetting(() -> erase(doomed, reason, author));
        events.remember(event, author);
        return doomed.stream()
                .flatMap(row -> row.parts().values().stream())
                .mapToInt(List::size)
                .sum();
    }

    private List<Doomed> inEveryReview(Function<Review, List<Doomed>> search) throws SQLException {
        return database
                .query(
                        "SELECT number, id FROM review ORDER BY number",
                        row -> new Review(Database.number(row, 1), row.getString(2)))
                .stream()
                .flatMap(review -> search.apply(review).stream())
                .toList();
    }

    private List<Doomed> wholly(Review review, String subject) {
        List<Doomed> doomed = new ArrayList<>();
        for (Ledger.Place place : database.read(() -> Places.of(database, review.number(), subject))) {
            int own = place.household() + 1;
            doomed.addAll(search(
                    review,
                    SELECT + " AND group_place = " + place.group(),
                    subjects ->
                            own < subjects.size() ? Map.of(own, meant(subjects.get(own), 0, part -> true)) : Map.of()));
        }
        return doomed;
    }

    /** A member's values begin with the identifier. */
    private List<Doomed> ofMember(Review review, String id) {
        byte[] beginning = FactsWriter.written(id);
        return search(review, SELECT, subjects -> {
            Map<Integer, List<Integer>> parts = new TreeMap<>();
            for (int household = 1; household < subjects.size(); household++) {
                parts.put(household, meant(subjects.get(household), 1, values -> startsWith(values, beginning)));
            }
            return parts;
        });
    }

    private static boolean startsWith(byte[] values, byte[] beginning) {
        return values.length >= beginning.length
                && Arrays.equals(values, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** @param first the first part that may go */
    private static List<Integer> meant(PersonalParts subject, int first, Predicate<byte[]> isMeant) {
        return IntStream.range(first, subject.parts().size())
                .filter(part ->
                        subject.parts().get(part) instanceof PersonalParts.Kept kept && isMeant.test(kept.values()))
                .boxed()
                .toList();
    }

    /** @param choice tells the parts that are to go of a row's subjects */
    private List<Doomed> search(
            Review review, String sql, Function<List<PersonalParts>, Map<Integer, List<Integer>>> choice) {
        try {
            return database.read(() -> database
                    .query(
                            sql,
                            row -> {
                                List<PersonalParts> subjects = PersonalParts.read(row.getBytes(2));
                                Map<Integer, List<Integer>> parts = new TreeMap<>(choice.apply(subjects));
                                parts.values().removeIf(List::isEmpty);
                                return parts.isEmpty()
                                        ? Optional.<Doomed>empty()
                                        : Optional.of(new Doomed(review, Database.number(row, 1), subjects, parts));
                            },
                            review.number())
                    .stream()
                    .flatMap(Optional::stream)
                    .toList());
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", review.id()));
        }
    }

    private Event erase(List<Doomed> doomed, String reason, Author author) throws SQLException {
        ObjectNode body = JSON.createObjectNode();
        body.put("reason", reason);
        ArrayNode list = body.putArray("parts");
        for (Doomed row : doomed) {
            List<PersonalParts> rest = new ArrayList<>(row.subjects());
            row.parts().forEach((subject, parts) -> {
                rest.set(subject, rest.get(subject).without(parts));
                parts.forEach(part -> list.addObject()
                        .put("review", row.review().id())
                        .put("group", row.group())
                        .put("place", subject - 1)
                        .put("part", part));
            });
            database.update(
                    "UPDATE personal SET parts = ? WHERE review = ? AND group_place = ?",
                    PersonalParts.bytes(rest),
                    row.review().number(),
                    row.group());
        }
        return events.append(Event.Kind.ERASURE, null, author, body);
    }
}
