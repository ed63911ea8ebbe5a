package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;

/** Rows of a review on their way into the tables; made on any thread, written on the database's. */
final class Rows {
    /** The place of a group among its households. */
    static final int ITSELF = -1;

    private final List<Object[]> groups = new ArrayList<>();
    private final List<Object[]> households = new ArrayList<>();
    private final List<Object[]> decisions = new ArrayList<>();
    private final List<Object[]> personal = new ArrayList<>();

    /**
     * A subject's facts as they are stored.
     *
     * @param commitments to the personal parts, one after the other
     * @param personal the personal parts
     */
    record Stored(byte[] facts, byte[] commitments, byte[] personal) {
        static Stored of(Household household, PersonalParts.Salts salts) {
            return of(FactsWriter.household(household), FactsWriter.personal(household), salts);
        }

        static Stored of(ResidentialGroup group, PersonalParts.Salts salts) {
            return of(FactsWriter.surroundings(group), FactsWriter.personal(group), salts);
        }

        private static Stored of(byte[] facts, List<byte[]> personal, PersonalParts.Salts salts) {
            PersonalParts parts = PersonalParts.of(personal, salts);
            return new Stored(facts, parts.commitments(), parts.bytes());
        }
    }

    void group(
            int review, int place, int revision, GroupDecisions group, byte[] facts, byte[] commitments, byte[] seal) {
        groups.add(new Object[] {
            review,
            place,
            revision,
            group.group().id(),
            facts,
            StoredGroup.written(group.counts()),
            group.inputs().all(),
            commitments,
            group.group().households().size(),
            seal
        });
    }

    void household(int review, int groupPlace, int place, int revision, String id, byte[] facts, byte[] commitments) {
        households.add(new Object[] {review, groupPlace, place, revision, id, facts, commitments});
    }

    void decision(int review, String title, int groupPlace, int place, int revision, DecisionCode code, byte[] leaf) {
        decisions.add(new Object[] {
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
            leaf
        });
    }

    void personal(int review, int groupPlace, int place, byte[] parts) {
        personal.add(new Object[] {review, groupPlace, place, parts});
    }

    /** The tables that rows go into. */
    static final class Tables {
        private final Database.Bulk groups;
        private final Database.Bulk households;
        private final Database.Bulk decisions;
        private final Database.Bulk personal;

        Tables(Database database) throws SQLException {
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

        void insert(Rows rows) throws SQLException {
            insert(rows.groups, groups);
            insert(rows.households, households);
            insert(rows.decisions, decisions);
            insert(rows.personal, personal);
        }

        private static void insert(List<Object[]> rows, Database.Bulk table) throws SQLException {
            for (Object[] row : rows) {
                table.add(row);
            }
        }

        /** Sends what was inserted since the last time. */
        void write() throws SQLException {
            groups.write();
            households.write();
            decisions.write();
            personal.write();
        }
    }
}
