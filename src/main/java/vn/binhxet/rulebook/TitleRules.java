package vn.binhxet.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Points;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.condition.Condition;

/**
 * A title with everything that decides it.
 *
 * @param marks pass marks in the order they are tried; the last has no condition
 * @param eligibleWhen who is judged at all, or null for everybody in scope
 * @param presentWhen criteria that stand only under some parameters, by id
 * @param rules in the order of the files
 */
public record TitleRules(
        Title title,
        List<MarkWhen> marks,
        @Nullable Condition eligibleWhen,
        Map<String, Condition> presentWhen,
        List<Rule> rules) {
    public TitleRules {
        marks = List.copyOf(marks);
        presentWhen = Map.copyOf(presentWhen);
        rules = List.copyOf(rules);
    }

    /** A pass mark and the places it is for; null for all others. */
    public record MarkWhen(Points mark, @Nullable Condition when) {}
}
