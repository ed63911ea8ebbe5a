package vn.binhxet.replay;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.intake.GroupedDataset;
import vn.binhxet.ledger.OngoingReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Intake;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.TargetResult;
import vn.binhxet.review.GroupwiseReview;

/** A review of a dataset that is read group by group, to be recorded while it is decided. */
public final class GroupwiseContent implements OngoingReview {
    private final GroupwiseReview review;
    private final GroupedDataset dataset;
    private final int threads;
    private final String program;
    private final Campaign campaign;
    private List<TargetResult> targets = List.of();

    /** @param program name and version of this program */
    public GroupwiseContent(GroupwiseReview review, GroupedDataset dataset, int threads, String program) {
        this.review = review;
        this.dataset = dataset;
        this.threads = threads;
        this.program = program;
        this.campaign = Contents.campaign(review.rules(), dataset.digest());
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
        return FactsWriter.beside(dataset.beside());
    }

    @Override
    public Intake intake() {
        return dataset.beside().intake();
    }

    @Override
    public String program() {
        return program;
    }

    @Override
    public long householdCount() {
        return dataset.householdCount();
    }

    @Override
    public Iterator<Supplier<GroupDecisions>> groups() {
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
