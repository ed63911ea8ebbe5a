package vn.binhxet.replay;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.binhxet.intake.GroupedDataset;
import vn.binhxet.ledger.GroupBatches;
import vn.binhxet.ledger.OngoingReview;
import vn.binhxet.ledger.PreparedGroup;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Intake;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.TargetResult;
import vn.binhxet.review.GroupwiseReview;

/** A review of a dataset that is decided group by group, to be recorded while it is decided. */
public final class GroupwiseContent implements OngoingReview {
    private final GroupwiseReview review;
    private final Function<Campaign, Iterator<Supplier<List<PreparedGroup>>>> groups;
    private final long householdCount;
    private final int threads;
    private final String program;
    private final Campaign campaign;
    private List<TargetResult> targets = List.of();

    /**
     * A review whose groups are decided by whoever is asked for them.
     *
     * @param digest over all facts
     * @param groups gives every group in the order of their ids, some at a time, and tells the review of each
     * @param threads on which the groups themselves are decided
     * @param program name and version of this program
     */
    public GroupwiseContent(
            GroupwiseReview review,
            String digest,
            long householdCount,
            Function<Campaign, Iterator<Supplier<List<PreparedGroup>>>> groups,
            int threads,
            String program) {
        this.review = review;
        this.groups = groups;
        this.householdCount = householdCount;
        this.threads = threads;
        this.program = program;
        this.campaign = Contents.campaign(review.rules(), digest);
    }

    /** A review of a dataset that is read group by group. */
    public static GroupwiseContent of(GroupwiseReview review, GroupedDataset dataset, int threads, String program) {
        return new GroupwiseContent(
                review,
                dataset.digest(),
                dataset.householdCount(),
                campaign -> new GroupBatches(campaign, decided(review, dataset)),
                threads,
                program);
    }

    private static Iterator<Supplier<GroupDecisions>> decided(GroupwiseReview review, GroupedDataset dataset) {
        Iterator<ResidentialGroup> groups = dataset.groups();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return groups.hasNext();
            }

            @Override
            public Supplier<GroupDecisions> next() {
                ResidentialGroup group = groups.next();
                return () -> review.decide(group);
            }
        };
    }

    @Override
    public Campaign campaign() {
        return campaign;
    }

    @Override
    public RuleFiles rules() {
        return review.rules().book().files();
    }

    @Override
    public byte[] beside() {
        return FactsWriter.beside(review.beside());
    }

    @Override
    public Intake intake() {
        return review.beside().intake();
    }

    @Override
    public String program() {
        return program;
    }

    @Override
    public long householdCount() {
        return householdCount;
    }

    @Override
    public Iterator<Supplier<List<PreparedGroup>>> groups() {
        return groups.apply(campaign);
    }

    /** The targets, once the review is concluded. */
    public List<TargetResult> targets() {
        return targets;
    }

    @Override
    public Conclusion conclude() {
        GroupwiseReview.Conclusion conclusion = review.conclude(threads);
        targets = conclusion.targets();
        return new Conclusion(conclusion.own(), conclusion.targets());
    }
}
