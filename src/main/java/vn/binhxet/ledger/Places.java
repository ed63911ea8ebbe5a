package vn.binhxet.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds households and groups by their ids. */
final class Places {
    private Places() {}

    /** Every household and every group of an id; neighbours mostly have ids close together, so few rows are read. */
    static List<Ledger.Place> of(Database database, int review, String subject) throws SQLException {
        byte[] id = subject.getBytes(StandardCharsets.UTF_8);
        List<Ledger.Place> places = new ArrayList<>();
        List<Integer> groups = database.query(
                "SELECT group_place FROM sheaf WHERE review = ? AND revision = 0 AND first_id <= ? AND last_id >= ?"
                        + " ORDER BY group_place",
                row -> Database.number(row, 1),
                review,
                id,
                id);
        for (int group : groups) {
            database.query(
                    "SELECT ids FROM sheaf WHERE review = ? AND revision = 0 AND group_place = ?",
                    row -> {
                        int place = place(row.getBytes(1), id);
                        return place < 0 || places.add(new Ledger.Place(group, place));
                    },
                    review,
                    group);
        }
        places.addAll(database.query(
                "SELECT group_place FROM residential_group WHERE id = ? AND review = ? AND revision = 0",
                row -> new Ledger.Place(Database.number(row, 1), Rows.ITSELF),
                subject,
                review));
        return places;
    }

    /** The place of a household among those of some ids, -1 where it is not there. */
    private static int place(byte[] ids, byte[] id) {
        Packed.Reader names = new Packed.Reader(ids);
        for (int place = 0; names.hasMore(); place++) {
            if (names.isNext(id)) {
                return place;
            }
        }
        return -1;
    }
}
