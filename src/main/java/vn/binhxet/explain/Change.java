package vn.binhxet.explain;

import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;

/**
 * A subject whose outcome on an award differs between two reviews.
 *
 * @param groupBefore the group it belonged to, or is; "" where it is not in that review
 * @param groupAfter the same in the later review
 * @param before empty where it is not in that review
 * @param after the same in the later review
 * @param nowMet criteria of the earlier title that kept it from a pass and no longer do, the heaviest first
 * @param nowFailing criteria of the later title that keep it from a pass and did not before
 */
public record Change(
        SubjectKind kind,
        String award,
        String subject,
        String groupBefore,
        String groupAfter,
        Optional<Outcome> before,
        Optional<Outcome> after,
        Cause cause,
        List<Criterion> nowMet,
        List<Criterion> nowFailing) {
    public Change {
        nowMet = List.copyOf(nowMet);
        nowFailing = List.copyOf(nowFailing);
    }

    /** Whether the subject is in both reviews, in different groups. */
    public boolean isMoved() {
        return before.isPresent() && after.isPresent() && !groupBefore.equals(groupAfter);
    }
}
