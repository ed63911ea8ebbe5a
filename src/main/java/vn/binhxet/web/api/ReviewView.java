package vn.binhxet.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.SubjectKind;

/**
 * A review on record.
 *
 * @param revision how often it was corrected
 * @param root over its decisions as they stand now
 */
public record ReviewView(
        String id,
        String plan,
        String planName,
        LocalDate start,
        LocalDate end,
        Instant at,
        String by,
        int revision,
        String root,
        long households,
        long decisions,
        List<TitleView> titles) {
    /** A title that was judged. */
    public record TitleView(String id, String name, SubjectKind subjects, List<String> criteria) {}

    static ReviewView of(RecordedReview review) {
        Campaign campaign = review.campaign();
        return new ReviewView(
                review.id(),
                campaign.plan(),
                campaign.planName(),
                campaign.period().start(),
                campaign.period().end(),
                review.at(),
                review.by(),
                review.revision(),
                review.root(review.revision()),
                review.householdCount(),
                review.decisionCount(),
                campaign.titles().stream()
                        .map(title -> new TitleView(title.id(), title.name(), title.subjects(), title.criteria()))
                        .toList());
    }
}
