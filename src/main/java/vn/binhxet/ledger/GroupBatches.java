package vn.binhxet.ledger;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.GroupDecisions;

/** Groups that are decided and prepared by few, on whatever thread asks. */
public final class GroupBatches implements Iterator<Supplier<List<PreparedGroup>>> {
    private static final int GROUPS_AT_ONCE = 2;

    private final Campaign campaign;
    private final Iterator<Supplier<GroupDecisions>> groups;
    private final SecureRandom random = new SecureRandom();

    /** @param groups in the order of their ids, each to be decided */
    public GroupBatches(Campaign campaign, Iterator<Supplier<GroupDecisions>> groups) {
        this.campaign = campaign;
        this.groups = groups;
    }

    @Override
    public boolean hasNext() {
        return groups.hasNext();
    }

    @Override
    public Supplier<List<PreparedGroup>> next() {
        List<Supplier<GroupDecisions>> batch = new ArrayList<>();
        while (groups.hasNext() && batch.size() < GROUPS_AT_ONCE) {
            batch.add(groups.next());
        }
        return () -> batch.stream()
                .map(group -> PreparedGroup.of(campaign, group.get(), random))
                .toList();
    }
}
