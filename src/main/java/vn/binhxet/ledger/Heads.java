package vn.binhxet.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** The heads of a review's households, from the personal values alone. */
final class Heads {
    private final Dictionary dictionary;
    private final Field name;
    private final Map<String, String> heads = new HashMap<>();

    private Heads(Dictionary dictionary, Field name) {
        this.dictionary = dictionary;
        this.name = name;
    }

    /**
     * By the households' ids, as far as they were reported and are not erased.
     *
     * @param name the field that holds them
     */
    static Map<String, String> of(Database database, int review, Dictionary dictionary, Field name)
            throws SQLException {
        Heads heads = new Heads(dictionary, name);
        try {
            database.query(
                    "SELECT s.household_count, s.ids, p.parts FROM sheaf s JOIN personal p ON p.review = s.review AND"
                            + " p.group_place = s.group_place WHERE s.review = ? AND s.revision = 0",
                    heads::add,
                    review);
        } catch (IllegalArgumentException unreadable) {
            throw LedgerException.forged(Message.of("ledger.unreadable", "personal"));
        }
        return heads.heads;
    }

    private boolean add(ResultSet row) throws SQLException {
        List<String> ids = new Sheaf(Database.number(row, 1), row.getBytes(2), new byte[0], new byte[0]).readIds();
        List<PersonalParts> parts = PersonalParts.read(row.getBytes(3));
        if (parts.size() != ids.size() + 1) {
            throw new IllegalArgumentException("personal values of " + parts.size() + " subjects");
        }
        for (int place = 0; place < ids.size(); place++) {
            String id = ids.get(place);
            head(parts.get(place + 1)).ifPresent(head -> heads.put(id, head));
        }
        return true;
    }

    private Optional<String> head(PersonalParts household) {
        return household.parts().stream()
                .limit(1)
                .filter(PersonalParts.Kept.class::isInstance)
                .map(own ->
                        new FactsReader(dictionary, ((PersonalParts.Kept) own).values()).personal(Dictionary.HOUSEHOLD))
                .flatMap(row -> Optional.ofNullable(row.text(name)).stream())
                .findFirst();
    }
}
