package vn.binhxet.ledger;

import java.time.Instant;
import java.util.List;
import vn.binhxet.model.Campaign;

/**
 * A review as it stands in a ledger.
 *
 * @param id the plan and the beginning of the context, for people to name it
 * @param root over its decisions on the day of the review
 * @param corrections in the order they were made; the last one's root is over the decisions as they stand now
 * @param groupCount how many groups, listed or not
 */
public record RecordedReview(
        int number,
        String id,
        Campaign campaign,
        int event,
        Instant at,
        String by,
        String program,
        String root,
        int groupCount,
        long householdCount,
        long decisionCount,
        List<Correction> corrections) {
    public RecordedReview {
        corrections = List.copyOf(corrections);
    }

    /** The revision that stands now. */
    public int revision() {
        return corrections.size();
    }

    /** The root as of a revision. */
    public String root(int revision) {
        return revision == 0 ? root : corrections.get(revision - 1).root();
    }

    /**
     * A correction.
     *
     * @param changes each fact as "row field: from → to"
     * @param root over the decisions after it
     * @param superseded the decisions it replaced
     */
    public record Correction(
            int event,
            Instant at,
            String by,
            String reason,
            String subject,
            List<Change> changes,
            String root,
            List<Superseded> superseded) {
        public Correction {
            changes = List.copyOf(changes);
            superseded = List.copyOf(superseded);
        }
    }

    /**
     * A fact that was corrected.
     *
     * @param row the household, member, incident or group it belongs to
     * @param from as recorded before, "" for not reported
     */
    public record Change(String row, String field, String from, String to) {}

    /** A decision that a correction replaced, by the hashes of both. */
    public record Superseded(String title, String subject, String from, String to, String fromLeaf, String toLeaf) {}
}
