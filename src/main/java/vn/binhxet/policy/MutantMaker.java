package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.Places;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.Word;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.condition.Wording;

/** Makes the small changes of a title's rules that its cases should notice. */
final class MutantMaker {
    private final ReviewRules rules;
    private final TitleRules title;
    private final Places places;
    private final Wording wording;

    /** @param rules the plan's, with the parameters in force */
    MutantMaker(ReviewRules rules, TitleRules title) {
        this.rules = rules;
        this.title = title;
        this.places = new Places(rules.book().files());
        this.wording = new Wording(rules.book().awards(), rules.settings());
    }

    List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        for (Criterion criterion : title.title().criteria()) {
            List<Rule> own = own(criterion);
            for (int i = 0; i < own.size(); i++) {
                addOfRule(criterion, own, i, all);
            }
            criterion.limits().forEach((name, limit) -> addLimits(criterion, name, limit, all));
            parameters(own).forEach(parameter -> addParameters(criterion, parameter, all));
        }
        all.addAll(new MarkMutants(title, places, wording).all());
        return all;
    }

    private List<Rule> own(Criterion criterion) {
        return title.rules().stream()
                .filter(rule -> rule.criterion().equals(criterion.id()))
                .toList();
    }

    private void addOfRule(Criterion criterion, List<Rule> own, int place, List<Mutant> all) {
        Rule rule = own.get(place);
        List<Rule> without = new ArrayList<>(own);
        without.remove(place);
        Message dropped = Message.of("mutant.dropped", criterion.id(), rule.reason());
        all.add(new Mutant(rule.place(), dropped, new Mutant.OtherRules(criterion.id(), without, "")));
        for (Word word : Word.values()) {
            boolean isSayable =
                    word != Word.PARTLY_MET || criterion.partialPoints().thousandths() > 0;
            if (word != rule.word() && isSayable) {
                Message said = Message.of(
                        "mutant.word",
                        criterion.id(),
                        rule.reason(),
                        rule.word().written(),
                        word.written());
                all.add(ofRule(said, own, place, with(rule, word, rule.condition())));
            }
        }
        for (ConditionEdit edit : ConditionEdit.in(rule.condition())) {
            Message slip =
                    Message.of("mutant.condition", criterion.id(), wording.of(edit.before()), wording.of(edit.after()));
            all.add(ofRule(slip, own, place, with(rule, rule.word(), edit.whole())));
        }
    }

    private static Rule with(Rule rule, Word word, Condition condition) {
        return new Rule(rule.name(), word, rule.criterion(), rule.pattern(), condition, rule.file(), rule.line());
    }

    private static Mutant ofRule(Message what, List<Rule> own, int place, Rule changed) {
        List<Rule> rules = new ArrayList<>(own);
        rules.set(place, changed);
        return new Mutant(changed.place(), what, new Mutant.OtherRules(changed.criterion(), rules, ""));
    }

    private void addLimits(Criterion criterion, String name, Limit limit, List<Mutant> all) {
        String place =
                places.of("titles/" + title.title().id() + "/title.yaml", "criteria", criterion.id(), "limits", name);
        Function<Limit, UnaryOperator<Operand>> other = changed -> operand ->
                operand instanceof Operand.LimitValue value && value.name().equals(name)
                        ? new Operand.LimitValue(name, changed)
                        : operand;
        for (Limit changed : Step.beside(limit)) {
            Message what = Message.of("mutant.limit", criterion.id(), name, limit.text(), changed.text());
            all.add(new Mutant(place, what, otherNumbers(criterion, other.apply(changed), "")));
        }
    }

    private Mutant.OtherRules otherNumbers(Criterion criterion, UnaryOperator<Operand> other, String parameter) {
        List<Rule> changed = own(criterion).stream()
                .map(rule -> with(rule, rule.word(), ConditionEdit.replaced(rule.condition(), other)))
                .toList();
        return new Mutant.OtherRules(criterion.id(), changed, parameter);
    }

    private static List<Parameter> parameters(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> Read.of(rule.condition()).stream())
                .flatMap(read -> read instanceof Read.OfParameter of ? Stream.of(of.parameter()) : Stream.empty())
                .distinct()
                .toList();
    }

    private void addParameters(Criterion criterion, Parameter parameter, List<Mutant> all) {
        if (!(rules.settings().value(parameter).orElse(null) instanceof Setting.Percent percent)) {
            return;
        }
        String plan = "plans/" + rules.plan().id() + "/plan.yaml";
        String place = places.has(plan, "parameters", parameter.name())
                ? places.of(plan, "parameters", parameter.name())
                : places.of("parameters.yaml", "parameters", parameter.name());
        for (Limit changed : Step.beside(percent.limit())) {
            UnaryOperator<Operand> other = operand -> operand instanceof Operand.ParameterValue value
                            && value.parameter().name().equals(parameter.name())
                    ? new Operand.LimitValue(parameter.name(), changed)
                    : operand;
            Message what = Message.of(
                    "mutant.parameter",
                    criterion.id(),
                    parameter.name(),
                    percent.limit().text(),
                    changed.text());
            all.add(new Mutant(place, what, otherNumbers(criterion, other, parameter.name())));
        }
    }
}
