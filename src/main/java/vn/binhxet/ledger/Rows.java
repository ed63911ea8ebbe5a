package vn.binhxet.ledger;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;

/** The rows of a review on their way into the tables. */
final class Rows {
    /** The place of a group among its households. */
    static final int ITSELF = -1;

    private final Database.Bulk groups;
    private final Database.Bulk households;
    private final Database.Bulk decisions;
    private final Database.Bulk personal;

    Rows(Database database) throws SQLException {
        groups = database.bulk(
                "residential_group",
                List.of(
                        "review",
                        "group_place",
                        "revision",
                        "id",
                        "facts",
                        "counts",
                        "input",
                        "commitments",
                        "household_count",
                        "seal"));
        households = database.bulk(
                "household", List.of("review", "group_place", "place", "revision", "id", "facts", "commitments"));
        decisions = database.bulk(
                "decision",
                List.of(
                        "review",
                        "title",
                        "group_place",
                        "place",
                        "revision",
                        "outcome",
                        "low",
                        "high",
                        "mark_low",
                        "mark_high",
                        "verdicts",
                        "rules",
                        "leaf"));
        personal = database.bulk("personal", List.of("review", "group_place", "place", "parts"));
    }

    /**
     * A subject's facts as they are stored.
     *
     * @param commitments to the personal parts, one after the other
     * @param personal the personal parts
     */
    record Stored(byte[] facts, byte[] commitments, byte[] personal) {
        static Stored of(Household household, SecureRandom random) {
            return of(FactsWriter.household(household), FactsWriter.personal(household), random);
        }

        static Stored of(ResidentialGroup group, SecureRandom random) {
            return of(FactsWriter.surroundings(group), FactsWriter.personal(group), random);
        }

        private static Stored of(byte[] facts, List<byte[]> personal, SecureRandom random) {
            PersonalParts parts = PersonalParts.of(personal, random);
            return new Stored(facts, parts.commitments(), parts.bytes());
        }
    }

    void group(int review, int place, int revision, GroupDecisions group, byte[] facts, byte[] commitments, byte[] seal)
            throws SQLException {
        groups.add(
                review,
                place,
                revision,
                group.group().id(),
                facts,
                StoredGroup.written(group.counts()),
                group.inputs().all(),
                commitments,
                group.group().households().size(),
                seal);
    }

    void household(int review, int groupPlace, int place, int revision, String id, byte[] facts, byte[] commitments)
            throws SQLException {
        households.add(review, groupPlace, place, revision, id, facts, commitments);
    }

    void decision(int review, String title, int groupPlace, int place, int revision, DecisionCode code, byte[] leaf)
            throws SQLException {
        decisions.add(
                review,
                title,
                groupPlace,
                place,
                revision,
                code.outcome().name(),
                code.low(),
                code.high(),
                code.mark().low().thousandths(),
                code.mark().high().thousandths(),
                DecisionRecord.verdicts(code),
                DecisionRecord.rules(code),
                leaf);
    }

    void personal(int review, int groupPlace, int place, byte[] parts) throws SQLException {
        personal.add(review, groupPlace, place, parts);
    }

    void write() throws SQLException {
        groups.write();
        households.write();
        decisions.write();
        personal.write();
    }
}
