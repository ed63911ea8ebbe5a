package vn.binhxet.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What makes a review this one and no other: the same plan, period, rules and facts are the same review.
 *
 * @param rules SHA-256 of the rule files
 * @param dataset SHA-256 of all facts
 * @param parameters those in force, by name
 * @param titles in the plan's order
 */
public record Campaign(
        String plan,
        String planName,
        Period period,
        String rules,
        String dataset,
        Map<String, String> parameters,
        List<JudgedTitle> titles) {
    public Campaign {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        titles = List.copyOf(titles);
    }

    /**
     * A title with its criteria as verdicts are written: one letter for each.
     *
     * @param max the most points
     */
    public record JudgedTitle(String id, String name, SubjectKind subjects, Points max, List<String> criteria) {
        public JudgedTitle {
            criteria = List.copyOf(criteria);
        }
    }

    /** The titles for one kind of subject, in the plan's order. */
    public List<JudgedTitle> titles(SubjectKind kind) {
        return titles.stream().filter(title -> title.subjects() == kind).toList();
    }
}
