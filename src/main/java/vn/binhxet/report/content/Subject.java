package vn.binhxet.report.content;

import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;

/**
 * A household or a group with what was decided about it under one title.
 *
 * @param name as recorded, or what stands for it
 * @param place of the household in its group, or {@link #ITSELF} for the group
 */
public record Subject(String id, String name, GroupDecisions group, int place, DecisionCode code) {
    static final int ITSELF = -1;

    public boolean isHousehold() {
        return place != ITSELF;
    }
}
