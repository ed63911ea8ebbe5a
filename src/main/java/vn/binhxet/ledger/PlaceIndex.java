package vn.binhxet.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Where the households of a review stand, by id. Eight bytes for each; made by reading all ids once, and good for as long
 * as the review is, for nobody moves in it. Shared between threads.
 */
public final class PlaceIndex {
    private static final String IDS = "SELECT group_place, ids FROM sheaf WHERE review = ? AND revision = 0";

    /** The hash of an id in the upper half, the place of its group in the lower. */
    private final long[] sorted;

    private PlaceIndex(long[] sorted) {
        this.sorted = sorted;
    }

    static PlaceIndex of(Database database, int review) throws SQLException {
        LongStream.Builder entries = LongStream.builder();
        database.query(
                IDS,
                row -> {
                    Packed.Reader ids = new Packed.Reader(row.getBytes(2));
                    while (ids.hasMore()) {
                        entries.add(entry(ids.text(), Database.number(row, 1)));
                    }
                    return 0;
                },
                review);
        return new PlaceIndex(entries.build().sorted().toArray());
    }

    private static long entry(String id, int group) {
        return (long) id.hashCode() << Integer.SIZE | group;
    }

    /** Finds a household or a group by its id. */
    List<Ledger.Place> find(Database database, int review, String subject) throws SQLException {
        List<Ledger.Place> places = new ArrayList<>();
        int found = Arrays.binarySearch(sorted, entry(subject, 0));
        int at = found < 0 ? -found - 1 : found;
        for (int previous = -1; at < sorted.length && sorted[at] >> Integer.SIZE == subject.hashCode(); at++) {
            int group = (int) sorted[at];
            if (group != previous) {
                places.addAll(households(database, subject, IDS + " AND group_place = ?", review, group));
            }
            previous = group;
        }
        places.addAll(groups(database, review, subject));
        return places;
    }

    /** The same by reading all ids, which takes no longer than making an index. */
    static List<Ledger.Place> search(Database database, int review, String subject) throws SQLException {
        List<Ledger.Place> places =
                new ArrayList<>(households(database, subject, IDS + " ORDER BY group_place", review));
        places.addAll(groups(database, review, subject));
        return places;
    }

    private static List<Ledger.Place> households(Database database, String subject, String ids, Object... where)
            throws SQLException {
        byte[] id = subject.getBytes(StandardCharsets.UTF_8);
        List<Ledger.Place> places = new ArrayList<>();
        database.query(
                ids,
                row -> {
                    int place = place(row.getBytes(2), id);
                    return place < 0 || places.add(new Ledger.Place(Database.number(row, 1), place));
                },
                where);
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

    private static List<Ledger.Place> groups(Database database, int review, String subject) throws SQLException {
        return database.query(
                "SELECT group_place FROM residential_group WHERE id = ? AND review = ? AND revision = 0",
                row -> new Ledger.Place(Database.number(row, 1), Rows.ITSELF),
                subject,
                review);
    }
}
