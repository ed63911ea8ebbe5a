package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Points;
import vn.binhxet.model.Title;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Forms;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Wording;

/**
 * A title as one review judges it: criteria and rules that the parameters leave out are gone.
 *
 * @param criteria in the title's order; a criterion's place is its number
 * @param rules by number
 */
public record TitleInForce(
        Title title,
        List<TitleRules.MarkWhen> marks,
        @Nullable Condition eligibleWhen,
        List<CriterionInForce> criteria,
        List<RuleInForce> rules) {
    public TitleInForce {
        marks = List.copyOf(marks);
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
    }

    static TitleInForce of(TitleRules all, Settings settings, Wording wording) {
        List<Criterion> present = all.title().criteria().stream()
                .filter(criterion -> {
                    Condition when = all.presentWhen().get(criterion.id());
                    return when == null || Forms.decided(when, settings) == Truth.TRUE;
                })
                .toList();
        List<CriterionInForce> criteria = new ArrayList<>();
        List<RuleInForce> rules = new ArrayList<>();
        for (Criterion criterion : present) {
            List<RuleInForce> own = new ArrayList<>();
            for (Rule rule : all.rules()) {
                if (rule.criterion().equals(criterion.id())) {
                    RuleInForce.of(rules.size(), rule, settings).ifPresent(inForce -> {
                        rules.add(inForce);
                        own.add(inForce);
                    });
                }
            }
            criteria.add(new CriterionInForce(criterion, own, wording));
        }
        return new TitleInForce(all.title().withCriteria(present), all.marks(), all.eligibleWhen(), criteria, rules);
    }

    TitleInForce withMark(Points mark) {
        return with(List.of(new TitleRules.MarkWhen(mark, null)));
    }

    /** The same with other pass marks. */
    public TitleInForce with(List<TitleRules.MarkWhen> others) {
        return new TitleInForce(title, others, eligibleWhen, criteria, rules);
    }

    /** The same with other points or floors, for the same criteria. */
    public TitleInForce with(Title other) {
        return new TitleInForce(other, marks, eligibleWhen, criteria, rules);
    }

    /**
     * Several titles as one: criteria and rules one after the other, numbered through. A rule that is not heard keeps its
     * number, but its criterion loses it.
     */
    public static TitleInForce joined(List<TitleInForce> titles, BiPredicate<CriterionInForce, RuleInForce> isHeard) {
        List<CriterionInForce> criteria = new ArrayList<>();
        List<RuleInForce> rules = new ArrayList<>();
        for (TitleInForce title : titles) {
            int offset = rules.size();
            title.rules()
                    .forEach(rule -> rules.add(new RuleInForce(offset + rule.number(), rule.rule(), rule.condition())));
            title.criteria()
                    .forEach(criterion ->
                            criteria.add(criterion.renumbered(offset, rule -> isHeard.test(criterion, rule))));
        }
        TitleInForce first = titles.get(0);
        return new TitleInForce(first.title(), first.marks(), null, criteria, rules);
    }
}
