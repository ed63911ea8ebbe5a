package vn.binhxet.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Ward;

/**
 * Everything a review leaves to be recorded.
 *
 * @param groups every group of the dataset, in its order
 * @param program name and version of the program that decided
 */
public record ReviewContent(
        Campaign campaign,
        RuleFiles rules,
        Dataset dataset,
        List<GroupDecisions> groups,
        List<TargetResult> targets,
        String program) {
    public ReviewContent {
        groups = List.copyOf(groups);
        targets = List.copyOf(targets);
    }

    /** The Merkle root over all decisions. */
    public String root() {
        byte[] context = CampaignJson.context(CampaignJson.write(campaign));
        Map<String, Ward> wards = GroupDecisions.wards(groups);
        List<byte[]> hashes = new ArrayList<>(groups.size());
        for (GroupDecisions group : groups) {
            hashes.add(GroupSeal.of(campaign, context, group, GroupSeal.leaves(campaign, group), wards)
                    .hash());
        }
        return Sha256.hex(MerkleTree.root(hashes));
    }
}
