package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of a review on their way into the tables; made on any thread, written on the database's. */
final class Rows {
    /** The place of a group among its households. */
    static final int ITSELF = -1;

    private final List<Object[]> groups = new ArrayList<>();
    private final List<Object[]> sheaves = new ArrayList<>();
    private final List<Object[]> personal = new ArrayList<>();

    /**
     * A group's own row.
     *
     * @param surroundings the canonical bytes of the group without households
     * @param own what was decided on the group itself, with hashes
     * @param commitments digest over the commitments to personal values
     */
    record GroupRow(
            String id,
            byte[] surroundings,
            List<Long> counts,
            byte[] input,
            byte[] own,
            byte[] commitments,
            byte[] seal) {}

    void group(int review, int place, int revision, GroupRow group) {
        groups.add(new Object[] {
            review,
            place,
            revision,
            group.id(),
            group.surroundings(),
            StoredGroup.written(group.counts()),
            group.input(),
            group.own(),
            group.commitments(),
            group.seal()
        });
    }

    void sheaf(int review, int groupPlace, int revision, Sheaf sheaf) {
        Sheaf.Ends ends = sheaf.ends();
        sheaves.add(new Object[] {
            review,
            groupPlace,
            revision,
            sheaf.count(),
            ends.first(),
            ends.last(),
            sheaf.ids(),
            sheaf.facts(),
            sheaf.decisions()
        });
    }

    void personal(int review, int groupPlace, byte[] parts) {
        personal.add(new Object[] {review, groupPlace, parts});
    }

    /** The tables that rows go into. */
    static final class Tables {
        private final Database.Bulk groups;
        private final Database.Bulk sheaves;
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
                            "own",
                            "commitments",
                            "seal"));
            sheaves = database.bulk(
                    "sheaf",
                    List.of(
                            "review",
                            "group_place",
                            "revision",
                            "household_count",
                            "first_id",
                            "last_id",
                            "ids",
                            "facts",
                            "decisions"));
            personal = database.bulk("personal", List.of("review", "group_place", "parts"));
        }

        void insert(Rows rows) throws SQLException {
            insert(rows.groups, groups);
            insert(rows.sheaves, sheaves);
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
            sheaves.write();
            personal.write();
        }
    }
}
