package vn.binhxet.replay;

import java.util.List;
import vn.binhxet.ledger.ReviewContent;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Criterion;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.ReviewRules;

/** What a review leaves to be recorded. */
public final class Contents {
    private Contents() {}

    /** @param program name and version of this program */
    public static ReviewContent of(ReviewResult result, String program) {
        return new ReviewContent(
                campaign(result.rules(), result.datasetDigest()),
                result.rules().book().files(),
                result.dataset(),
                result.groups(),
                result.targets(),
                program);
    }

    /**
     * What identifies a review under some rules.
     *
     * @param dataset the digest over all facts
     */
    public static Campaign campaign(ReviewRules rules, String dataset) {
        List<Campaign.JudgedTitle> titles = rules.titles().stream()
                .map(title -> title.title())
                .map(title -> new Campaign.JudgedTitle(
                        title.id(),
                        title.name(),
                        title.subject(),
                        title.maximum(),
                        title.criteria().stream().map(Criterion::id).toList()))
                .toList();
        return new Campaign(
                rules.plan().id(),
                rules.plan().name(),
                rules.settings().period(),
                rules.book().digest(),
                dataset,
                rules.settings().texts(),
                titles);
    }
}
