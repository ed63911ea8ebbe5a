package vn.binhxet.explain;

import java.util.List;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;

/**
 * How a group can meet a criterion that counts households passing a title: how many more must pass, and which of them have
 * the least to do. With those households changed the group was decided again in its ward; the last three values are
 * what came out.
 *
 * @param title id of the group's title
 * @param criterion id of the criterion that is not met
 * @param householdTitle name of the title that its households must pass
 * @param inScope how many households are counted
 * @param passing how many surely pass now
 * @param needed how many more must pass, or {@link #NEVER} where even all would not do
 * @param mendable how many of those that do not pass can pass this year, among those that were tried
 * @param untried how many were not tried, because they lack the most points
 * @param chosen the households with the least to do, as many as are needed or as there are
 * @param isMet whether the criterion is met once they pass
 * @param after the group's outcome then
 * @param still the title's criteria that are not met even then
 */
public record GroupRemedy(
        String title,
        String titleName,
        String group,
        String criterion,
        String phrase,
        String householdTitle,
        long inScope,
        long passing,
        long needed,
        long mendable,
        long untried,
        List<Candidate> chosen,
        boolean isMet,
        Outcome after,
        List<Criterion> still) {
    public static final long NEVER = -1;

    public GroupRemedy {
        chosen = List.copyOf(chosen);
        still = List.copyOf(still);
    }

    /**
     * A household that could pass.
     *
     * @param place in its group
     * @param gap the points it surely lacks now to the mark; 0 where something else holds it back
     */
    public record Candidate(int place, Remedy remedy, Points gap) {}
}
