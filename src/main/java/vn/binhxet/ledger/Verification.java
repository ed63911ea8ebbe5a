package vn.binhxet.ledger;

import java.util.List;
import vn.binhxet.model.Message;

/**
 * A ledger in which everything fits.
 *
 * @param decisions how many were hashed anew
 * @param roots those that were computed anew, review by review and revision by revision
 * @param notes what should be known though it is no fault: what was erased, interrupted, not signed
 */
public record Verification(int events, long decisions, List<Root> roots, List<Message> notes) {
    public Verification {
        roots = List.copyOf(roots);
        notes = List.copyOf(notes);
    }

    /** The root of a review after a number of corrections. */
    public record Root(String review, int revision, String root) {}
}
