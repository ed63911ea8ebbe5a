package vn.binhxet.explain;

import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;

/**
 * What is kept of a group once its households have been read.
 *
 * @param place of the group in its review
 * @param ward id of its ward, "" for none
 * @param own the decisions on the group itself, by title; empty where it is not listed
 * @param inScope how many of its households are in scope
 */
record GroupNote(int place, String id, String ward, List<DecisionCode> own, boolean isListed, long inScope) {
    static GroupNote of(int place, GroupDecisions group) {
        return new GroupNote(
                place,
                group.group().id(),
                group.ward(),
                group.own(),
                group.group().isListed(),
                group.counts().get(0));
    }
}
