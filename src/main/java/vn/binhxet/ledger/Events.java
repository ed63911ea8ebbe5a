package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Sha256;

/** The chain of events of a ledger. */
final class Events {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = "number, kind, review, body, hash, signature, public_key";

    private final Database database;

    Events(Database database) {
        this.database = database;
    }

    List<Event> all() throws SQLException {
        return database.query("SELECT " + COLUMNS + " FROM event ORDER BY number", Events::event);
    }

    List<Event> of(int review) throws SQLException {
        return database.query(
                "SELECT " + COLUMNS + " FROM event WHERE review = ? ORDER BY number", Events::event, review);
    }

    /** What was done with versions of the rules. */
    List<Event> ofRules() throws SQLException {
        return database.query(
                "SELECT " + COLUMNS + " FROM event WHERE kind IN (?, ?) ORDER BY number",
                Events::event,
                Event.Kind.SUBMISSION.written(),
                Event.Kind.ACTIVATION.written());
    }

    /** The number of the newest event of a kind, 0 where there is none. */
    int newest(Event.Kind kind) throws SQLException {
        return database
                .query(
                        "SELECT number FROM event WHERE kind = ? ORDER BY number DESC LIMIT 1",
                        row -> Database.number(row, 1),
                        kind.written())
                .stream()
                .findFirst()
                .orElse(0);
    }

    int count() throws SQLException {
        return database.query("SELECT count(*) FROM event", row -> Database.number(row, 1))
                .get(0);
    }

    static void warmUp() {
        Sha256.of(JSON.createObjectNode().put("", "").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Event event(ResultSet row) throws SQLException {
        int number = Database.number(row, 1);
        int review = Database.number(row, 3);
        @Nullable Integer concerned = row.wasNull() ? null : review;
        return new Event(
                number,
                Event.Kind.of(row.getString(2))
                        .orElseThrow(() -> LedgerException.forged(Message.of("verify.event", number))),
                concerned,
                new Event.Content(row.getString(4)),
                row.getBytes(5),
                row.getBytes(6),
                row.getBytes(7));
    }

    String ledgerId() throws SQLException {
        return database.query("SELECT id FROM ledger", row -> row.getString(1)).stream()
                .findFirst()
                .orElse("");
    }

    /** Names a ledger that has no name yet, in a running transaction. */
    void begin(Author author) throws SQLException {
        if (ledgerId().isEmpty()) {
            String id = UUID.randomUUID().toString();
            database.update("INSERT INTO ledger (id, made_at) VALUES (?, ?)", id, time(author.at()));
            ObjectNode body = JSON.createObjectNode();
            body.put("ledger", id);
            append(Event.Kind.LEDGER, null, author, body);
        }
    }

    /** Adds an event in a running transaction; number, kind, time and author are put before its body. */
    Event append(Event.Kind kind, @Nullable Integer review, Author author, ObjectNode details) throws SQLException {
        Optional<Event> last =
                database.query("SELECT " + COLUMNS + " FROM event ORDER BY number DESC LIMIT 1", Events::event).stream()
                        .findFirst();
        int number = last.map(Event::number).orElse(0) + 1;
        ObjectNode body = JSON.createObjectNode();
        body.put("number", number)
                .put("kind", kind.written())
                .put("at", time(author.at()))
                .put("by", author.name());
        author.key().ifPresent(key -> body.put("key", key.fingerprint()));
        body.setAll(details);
        String text = body.toString();
        byte[] hash = Event.hash(last.map(Event::hash).orElse(Event.NOTHING), text);
        byte[] signature = author.key().map(key -> key.sign(hash)).orElse(null);
        byte[] publicKey = author.key().map(LedgerKey::open).orElse(null);
        Event event = new Event(number, kind, review, new Event.Content(text), hash, signature, publicKey);
        Database.Bulk row = database.bulk("event", List.of(COLUMNS.split(", ")));
        row.add(number, kind.written(), review, text, hash, signature, publicKey);
        row.write();
        return event;
    }

    /** Tells the key what the newest event is, once it is committed. */
    void remember(Event event, Author author) throws SQLException {
        if (author.key().isPresent()) {
            author.key().get().remember(ledgerId(), new LedgerKey.Head(event.number(), Sha256.hex(event.hash())));
        }
    }

    /** Has a key take the newest event for the last it has seen. */
    void settle(LedgerKey key) throws SQLException {
        List<Event> chain = all();
        Event newest = chain.get(chain.size() - 1);
        key.goBack(ledgerId(), new LedgerKey.Head(newest.number(), Sha256.hex(newest.hash())));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
