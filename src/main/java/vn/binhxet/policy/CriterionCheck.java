package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.Word;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Read;

/** Looks for what is wrong with the rules of one criterion together: each alone is well written. */
final class CriterionCheck {
    private final Search search;
    private final Criterion criterion;
    private final List<Spoken> rules;
    private final List<Problem> problems = new ArrayList<>();

    private CriterionCheck(Search search, Criterion criterion, List<Spoken> rules) {
        this.search = search;
        this.criterion = criterion;
        this.rules = rules;
    }

    /** Everything found about one criterion of a title. */
    static List<Problem> of(Search search, TitleRules title, Criterion criterion) {
        Condition present = title.presentWhen().get(criterion.id());
        List<Spoken> rules = title.rules().stream()
                .filter(rule -> rule.criterion().equals(criterion.id()))
                .map(rule -> new Spoken(
                        rule,
                        present == null ? rule.condition() : new Condition.And(List.of(present, rule.condition()))))
                .toList();
        CriterionCheck check = new CriterionCheck(search, criterion, rules);
        rules.forEach(check::checkUse);
        check.checkAgreement();
        Gap.find(search, rules).ifPresent(check::tell);
        return check.problems;
    }

    private void checkUse(Spoken rule) {
        Search.End fires = search.end(rule.pattern(), List.of(rule.condition()), rule::holds);
        if (fires == Search.End.NONE) {
            warn(rule, Message.of("check.neverFires", rule.name()));
        } else if (fires == Search.End.FOUND) {
            rules.stream()
                    .filter(other -> hides(other, rule) && !(isBefore(rule, other) && hides(rule, other)))
                    .findFirst()
                    .ifPresent(other -> warn(
                            rule,
                            Message.of(
                                    "check.hidden",
                                    rule.name(),
                                    other.name(),
                                    other.rule().place())));
        }
    }

    private boolean isBefore(Spoken rule, Spoken other) {
        return rules.indexOf(rule) < rules.indexOf(other);
    }

    /** Whether another rule says the same or more whenever this one speaks. */
    private boolean hides(Spoken other, Spoken rule) {
        return !other.equals(rule)
                && other.pattern() == rule.pattern()
                && isAsStrong(other.word(), rule.word())
                && search.end(
                                rule.pattern(),
                                List.of(rule.condition(), other.condition()),
                                world -> rule.holds(world) && !other.holds(world))
                        == Search.End.NONE;
    }

    private static boolean isAsStrong(Word strong, Word word) {
        return strong == word || strong == Word.NOT_APPLICABLE || (word == Word.UNKNOWN && strong.isDefinite());
    }

    private void checkAgreement() {
        for (Spoken notMet : with(Word.NOT_MET)) {
            for (Spoken partly : with(Word.PARTLY_MET)) {
                disagreement(notMet, partly)
                        .ifPresent(example -> problems.add(Problem.inRules(
                                partly.rule().file(),
                                partly.rule().line(),
                                0,
                                Message.of(
                                        "check.disagree",
                                        criterion.id(),
                                        partly.name(),
                                        notMet.name(),
                                        notMet.rule().place(),
                                        example))));
            }
        }
    }

    private List<Spoken> with(Word word) {
        return rules.stream().filter(rule -> rule.word() == word).toList();
    }

    /** An example in which both surely hold. Rules about different rows hold independently of each other. */
    private Optional<String> disagreement(Spoken one, Spoken other) {
        boolean isSameRow = one.pattern() == other.pattern() && one.pattern() != Rule.Pattern.INCIDENT;
        if (isSameRow) {
            return example(List.of(one, other));
        }
        if (readsParameter(one) && readsParameter(other)) {
            return Optional.empty();
        }
        return example(List.of(one)).flatMap(first -> example(List.of(other)).map(second -> first + "; " + second));
    }

    private static boolean readsParameter(Spoken rule) {
        return Read.of(rule.condition()).stream().anyMatch(read -> read instanceof Read.OfParameter);
    }

    /** A situation in which some rules about the same row hold and the criterion applies. */
    private Optional<String> example(List<Spoken> spoken) {
        Rule.Pattern pattern = spoken.get(0).pattern();
        List<Spoken> excuses = with(Word.NOT_APPLICABLE).stream()
                .filter(rule -> rule.pattern() == pattern)
                .toList();
        List<Condition> conditions = new ArrayList<>();
        spoken.forEach(rule -> conditions.add(rule.condition()));
        excuses.forEach(rule -> conditions.add(rule.condition()));
        return search.first(
                        pattern,
                        conditions,
                        world -> spoken.stream().allMatch(rule -> rule.holds(world))
                                && excuses.stream().noneMatch(rule -> rule.holds(world)))
                .map(Worlds.World::shown);
    }

    private void tell(Gap gap) {
        warn(
                gap.partly(),
                Message.of(
                        "check.gap",
                        criterion.id(),
                        gap.met().shown(),
                        gap.notMet().shown(),
                        gap.partlyMet().shown()));
    }

    private void warn(Spoken rule, Message message) {
        problems.add(Problem.doubtInRules(rule.rule().file(), rule.rule().line(), message));
    }

    /** A rule as it speaks: only where its criterion stands at all. */
    record Spoken(Rule rule, Condition condition) {
        Word word() {
            return rule.word();
        }

        Rule.Pattern pattern() {
            return rule.pattern();
        }

        String name() {
            return rule.name();
        }

        boolean holds(Worlds.World world) {
            return truth(world) == Truth.TRUE;
        }

        Truth truth(Worlds.World world) {
            return condition.test(world.situation());
        }
    }
}
