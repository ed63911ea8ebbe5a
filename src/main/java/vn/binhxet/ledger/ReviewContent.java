package vn.binhxet.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Intake;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Ward;

/**
 * A review that is decided, with everything it leaves to be recorded.
 *
 * @param decided every group of the dataset, in its order
 * @param program name and version of the program that decided
 */
public record ReviewContent(
        Campaign campaign,
        RuleFiles rules,
        Dataset dataset,
        List<GroupDecisions> decided,
        List<TargetResult> targets,
        String program)
        implements OngoingReview {
    public ReviewContent {
        decided = List.copyOf(decided);
        targets = List.copyOf(targets);
    }

    @Override
    public byte[] beside() {
        return FactsWriter.beside(dataset);
    }

    @Override
    public Intake intake() {
        return dataset.intake();
    }

    @Override
    public long householdCount() {
        return dataset.householdCount();
    }

    @Override
    public Iterator<Supplier<List<PreparedGroup>>> groups() {
        return new GroupBatches(
                campaign,
                decided.stream()
                        .<Supplier<GroupDecisions>>map(group -> () -> group)
                        .iterator());
    }

    @Override
    public Conclusion conclude() {
        return new Conclusion(decided.stream().map(GroupDecisions::own).toList(), targets);
    }

    /** The Merkle root over all decisions. */
    public String root() {
        byte[] context = CampaignJson.context(CampaignJson.write(campaign));
        Map<String, Ward> wards = GroupDecisions.wards(decided);
        List<byte[]> hashes = new ArrayList<>(decided.size());
        for (GroupDecisions group : decided) {
            hashes.add(GroupSeal.of(campaign, context, group, GroupSeal.leaves(campaign, group), wards)
                    .hash());
        }
        return Sha256.hex(MerkleTree.root(hashes));
    }
}
