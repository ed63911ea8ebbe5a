package vn.binhxet.explain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Field;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Ward;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.ReviewRules;

/**
 * The fewest facts that must change for a household to pass a title this year. Every answer was decided by the rules
 * and passes; no smaller one exists among the facts that a household can change.
 *
 * @param title its id
 * @param subject the household's id
 * @param now the outcome without any change
 * @param answers all equally small, those with fewest papers first, up to {@link #MOST_ANSWERS}; one without changes where the household passes already
 * @param hasMore whether there are more answers than are listed
 * @param walls what stands in the way where there is no answer; else empty
 */
public record Remedy(
        String title,
        String titleName,
        String subject,
        Outcome now,
        List<Answer> answers,
        boolean hasMore,
        List<Wall> walls) {
    /** How many answers are listed. */
    public static final int MOST_ANSWERS = 20;

    public Remedy {
        answers = List.copyOf(answers);
        walls = List.copyOf(walls);
    }

    /**
     * Facts to change together.
     *
     * @param changes in the order of the criteria that read them
     */
    public record Answer(List<Change> changes) {
        public Answer {
            changes = List.copyOf(changes);
        }

        /** The household as it would be, each fact with the first value that does. */
        public Household apply(Household household) {
            Household changed = household;
            for (Change change : changes) {
                changed = new Mendable.Key(change.field(), change.member()).set(changed, change.coded());
            }
            return changed;
        }
    }

    /**
     * One fact to change.
     *
     * @param member whose fact it is: the place among the household's memberships, or {@link #OF_HOUSEHOLD}
     * @param from as {@link vn.binhxet.model.Facts#value} gives it; null where it is not reported
     * @param to the values that do, each as good as the others; of a count only the one nearest to what it is
     * @param curable {@link Curable#YES} by a deed this year, {@link Curable#PAPER} with a paper; never NO
     * @param criteria the ids of those it mends
     */
    public record Change(
            Field field, int member, @Nullable Object from, List<Object> to, Curable curable, List<String> criteria) {
        public static final int OF_HOUSEHOLD = -1;

        public Change {
            to = List.copyOf(to);
            criteria = List.copyOf(criteria);
        }

        private long coded() {
            Object value = to.get(0);
            if (value instanceof Boolean isYes) {
                return isYes ? 1 : 0;
            }
            return value instanceof Long count ? count : field.codes().indexOf(value.toString());
        }
    }

    /**
     * A criterion that the household cannot mend this year.
     *
     * @param criterion its id; "" where the household is not judged at all
     * @param phrase the criterion as the people's meeting reads it
     * @param missing the labels of the facts that are not reported, where that is the reason
     */
    public record Wall(String criterion, String phrase, Reason reason, List<String> missing) {
        /** Why not. */
        public enum Reason {
            /** What happened this year stays. */
            NOT_CURABLE,
            /** A register is not reconciled yet. */
            REGISTER,
            /** An authority or the group must act: look into an incident, hold a meeting. */
            AUTHORITY,
            /** A fact that cannot be chosen is not reported: how many children there are, who is a member. */
            MISSING,
            /** It can be mended, but with all else that can be mended the points do not suffice. */
            NOT_ENOUGH,
            /** The household is not judged under the title, or that is not known. */
            OUT_OF_SCOPE
        }

        public Wall {
            missing = List.copyOf(missing);
        }
    }

    public boolean exists() {
        return !answers.isEmpty();
    }

    /**
     * How many facts change.
     *
     * @throws java.util.NoSuchElementException if there is no remedy
     */
    public int size() {
        return answers.stream().findFirst().orElseThrow().changes().size();
    }

    /**
     * The remedy for a household of a recorded review, as it stands now.
     *
     * @param place of the household in its group
     * @param title place of the title among those for households
     * @throws IllegalStateException if an answer does not pass, or there are more combinations than can be tried
     */
    public static Remedy household(Replay replay, GroupDecisions group, int place, int title) {
        return household(replay.reviewer(), replay.rules(), group.group(), place, title);
    }

    /** The same for a household that need not be recorded. */
    public static Remedy household(Reviewer reviewer, ReviewRules rules, ResidentialGroup group, int place, int title) {
        return new RemedySearch(reviewer, rules, group, place, title).remedy();
    }

    /**
     * What a recorded group lacks in the criteria of a title that count households passing another title.
     *
     * @param title place of the title among those for groups
     * @return one for each such criterion that is not met, in the title's order
     */
    public static List<GroupRemedy> group(Replay replay, Ledger.Place place, int title) {
        RecordedReview review = replay.review();
        return group(
                replay.reviewer(),
                replay.rules(),
                replay.group(place.group()),
                changed -> replay.ledger().ward(review, review.revision(), place, changed),
                title);
    }

    /**
     * The same for a group that need not be recorded.
     *
     * @param group as it is decided
     * @param ward what the group's ward comes to with the group as it is given here
     */
    public static List<GroupRemedy> group(
            Reviewer reviewer,
            ReviewRules rules,
            GroupDecisions group,
            Function<GroupDecisions, Ward> ward,
            int title) {
        return new GroupRemedySearch(reviewer, rules, group, ward).of(title);
    }
}
