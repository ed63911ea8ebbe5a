package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.Message;

/** Erases personal values for good. What was decided, and every hash, stays as it is. */
final class Eraser {
    private static final String SELECT = "SELECT p.review, r.id, p.group_place, p.place, p.parts FROM personal p"
            + " JOIN review r ON r.number = p.review";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Events events;

    Eraser(Database database) {
        this.database = database;
        this.events = new Events(database);
    }

    /** A row of personal values. */
    private record Found(int review, String reviewId, int group, int place, PersonalParts parts) {}

    /** The parts of such a row that are to go. */
    private record Doomed(Found row, List<Integer> parts) {}

    /**
     * Erases everything personal about a household with its members, a group, or one member, in every review.
     *
     * @return how many parts were erased
     * @throws LedgerException if nothing is known about such a subject
     */
    int erase(String subject, String reason, Author author) throws SQLException {
        List<Doomed> whole = wholly(subject);
        List<Doomed> doomed = whole.isEmpty() ? ofMember(subject) : whole;
        if (doomed.isEmpty()) {
            throw new LedgerException(Message.of("ledger.nothingPersonal"));
        }
        Event event = database.forgetting(() -> erase(doomed, reason, author));
        events.remember(event, author);
        return doomed.stream().mapToInt(row -> row.parts().size()).sum();
    }

    private List<Doomed> wholly(String subject) throws SQLException {
        List<Found> found = new ArrayList<>(database.query(
                SELECT + " JOIN household h ON h.review = p.review AND h.group_place = p.group_place"
                        + " AND h.place = p.place AND h.revision = 0 WHERE h.id = ?",
                Eraser::found,
                subject));
        found.addAll(database.query(
                SELECT + " JOIN residential_group g ON g.review = p.review AND g.group_place = p.group_place"
                        + " AND g.revision = 0 WHERE p.place = -1 AND g.id = ?",
                Eraser::found,
                subject));
        return doomed(found, 0, part -> true);
    }

    /** A member's values begin with the identifier. */
    private List<Doomed> ofMember(String id) throws SQLException {
        byte[] beginning = FactsWriter.written(id);
        return doomed(
                database.query(SELECT + " WHERE p.place >= 0", Eraser::found),
                1,
                part -> part.values().length >= beginning.length
                        && Arrays.equals(part.values(), 0, beginning.length, beginning, 0, beginning.length));
    }

    private static List<Doomed> doomed(List<Found> rows, int first, Predicate<PersonalParts.Part> isMeant) {
        List<Doomed> doomed = new ArrayList<>();
        for (Found row : rows) {
            List<Optional<PersonalParts.Part>> parts = row.parts().parts();
            List<Integer> meant = IntStream.range(first, parts.size())
                    .filter(part -> parts.get(part).filter(isMeant).isPresent())
                    .boxed()
                    .toList();
            if (!meant.isEmpty()) {
                doomed.add(new Doomed(row, meant));
            }
        }
        return doomed;
    }

    private static Found found(ResultSet row) throws SQLException {
        try {
            return new Found(
                    Database.number(row, 1),
                    row.getString(2),
                    Database.number(row, 3),
                    Database.number(row, 4),
                    PersonalParts.read(row.getBytes(5)));
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", row.getString(2)));
        }
    }

    private Event erase(List<Doomed> doomed, String reason, Author author) throws SQLException {
        ObjectNode body = JSON.createObjectNode();
        body.put("reason", reason);
        ArrayNode list = body.putArray("parts");
        for (Doomed one : doomed) {
            Found row = one.row();
            database.update(
                    "UPDATE personal SET parts = ? WHERE review = ? AND group_place = ? AND place = ?",
                    row.parts().without(one.parts()).bytes(),
                    row.review(),
                    row.group(),
                    row.place());
            for (int part : one.parts()) {
                list.addObject()
                        .put("review", row.reviewId())
                        .put("group", row.group())
                        .put("place", row.place())
                        .put("part", part);
            }
        }
        return events.append(Event.Kind.ERASURE, null, author, body);
    }
}
