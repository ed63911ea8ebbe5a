package vn.binhxet.replay;

import java.util.List;
import vn.binhxet.model.GroupDecisions;

/**
 * What would be decided with other facts of one household, or of one group.
 *
 * @param decisions on the subject itself, by title
 * @param group as it would be decided; of a household, that household alone in it
 */
public record WhatIf(List<Supposed> decisions, GroupDecisions group) {
    public WhatIf {
        decisions = List.copyOf(decisions);
    }
}
