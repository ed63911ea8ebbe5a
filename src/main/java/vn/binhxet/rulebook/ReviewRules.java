package vn.binhxet.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Points;
import vn.binhxet.model.Problem;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Wording;

/**
 * Everything that decides one review: a plan, the parameters in force on its cut-off date, and its titles under them.
 *
 * @param titles in the plan's order
 * @param groupCounts what group titles count over households
 */
public record ReviewRules(
        RuleBook book, Plan plan, Settings settings, List<TitleInForce> titles, Set<Aggregate> groupCounts) {
    public ReviewRules {
        titles = List.copyOf(titles);
    }

    /**
     * Binds a plan to a period.
     *
     * @param overrides values that replace those of the plan, by parameter; null unsets one
     * @throws RulesException if a title is not in force on the period's last day
     */
    static ReviewRules of(RuleBook book, Plan plan, Period period, Map<String, @Nullable Setting> overrides) {
        Map<String, Setting> values = new TreeMap<>();
        for (Parameter parameter : read(plan)) {
            parameter
                    .inForce(period.end())
                    .or(() ->
                            book.vocabulary().parameter(parameter.name()).flatMap(usual -> usual.inForce(period.end())))
                    .map(Parameter.Dated::value)
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        overrides.forEach((name, value) -> {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        refuseUnset(plan, period, values);
        Settings settings = new Settings(period, values);
        Wording wording = new Wording(book.awards(), settings);
        List<TitleInForce> titles = new ArrayList<>();
        Set<Aggregate> counts = new LinkedHashSet<>();
        for (TitleRules rules : book.titlesOf(plan)) {
            if (!rules.title().isInForce(period.end())) {
                throw new RulesException(Problem.inRules(
                        "titles/" + rules.title().id() + "/title.yaml",
                        0,
                        0,
                        PlanReader.notInForce(rules.title(), period, book.titles())));
            }
            TitleInForce title = TitleInForce.of(rules, settings, wording);
            titles.add(title);
            title.rules().forEach(rule -> counts.addAll(Read.aggregates(rule.condition())));
        }
        return new ReviewRules(book, plan, settings, titles, counts);
    }

    /** The parameters that decide something; others only tell what the law says. */
    private static List<Parameter> read(Plan plan) {
        return plan.parameters().values().stream()
                .filter(parameter -> !parameter.isReference())
                .toList();
    }

    /** A share may be unset; a choice must be made, or rules that depend on it would fall silent. */
    private static void refuseUnset(Plan plan, Period period, Map<String, Setting> values) {
        List<Problem> unset = read(plan).stream()
                .filter(parameter -> parameter.isChoice() && !values.containsKey(parameter.name()))
                .map(parameter -> Problem.inRules(
                        "plans/" + plan.id() + "/plan.yaml",
                        0,
                        0,
                        Message.of("parameters.unset", parameter.name(), period.end(), parameter.choices())))
                .toList();
        if (!unset.isEmpty()) {
            throw new RulesException(unset);
        }
    }

    /** These rules under other values of some parameters; null means unset. */
    public ReviewRules with(Map<String, @Nullable Setting> overrides) {
        return of(book, plan, settings.period(), overrides);
    }

    /** These rules with one pass mark for everybody under a title. */
    public ReviewRules withMark(String titleId, Points mark) {
        List<TitleInForce> changed = titles.stream()
                .map(title -> title.title().id().equals(titleId) ? title.withMark(mark) : title)
                .toList();
        return new ReviewRules(book, plan, settings, changed, groupCounts);
    }

    /** These rules for some titles only, and for those whose outcome they read. */
    public ReviewRules only(Set<String> titleIds) {
        Set<String> awards = new LinkedHashSet<>();
        List<TitleInForce> kept = new ArrayList<>();
        for (int place = titles.size() - 1; place >= 0; place--) {
            TitleInForce title = titles.get(place);
            if (titleIds.contains(title.title().id())
                    || awards.contains(title.title().award())) {
                title.rules().forEach(rule -> awards.addAll(Read.awards(rule.condition())));
                kept.add(0, title);
            }
        }
        return new ReviewRules(book, plan, settings, kept, groupCounts);
    }

    /** These rules with another value for a target of the plan. */
    public ReviewRules withTarget(String targetId, BigDecimal value) {
        return new ReviewRules(book, plan.withTarget(targetId, value), settings, titles, groupCounts);
    }

    /** These rules, with the same values in force, about what happened in another period. */
    public ReviewRules over(Period period) {
        return new ReviewRules(book, plan, new Settings(period, settings.values()), titles, groupCounts);
    }

    /** The plan's titles for one kind of subject, in its order. */
    public List<TitleInForce> titles(SubjectKind subject) {
        return titles.stream()
                .filter(title -> title.title().subject() == subject)
                .toList();
    }

    public Condition inScope() {
        return book.inScope();
    }
}
