package vn.binhxet.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.Places;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.Word;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Read;

/** Looks for what is written down and never used, or can never come true. */
final class UseCheck {
    private static final String PARAMETERS = "parameters.yaml";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final RuleBook book;
    private final Places places;

    UseCheck(RuleBook book) {
        this.book = book;
        this.places = new Places(book.files());
    }

    /** Parameters that nothing reads. One with a single value states how the law is read, and leaves nothing to read. */
    List<Problem> parameters() {
        Set<String> read = new HashSet<>();
        conditions()
                .flatMap(condition -> Parts.of(condition).stream())
                .flatMap(condition -> Read.of(condition).stream())
                .filter(Read.OfParameter.class::isInstance)
                .forEach(of -> read.add(((Read.OfParameter) of).parameter().name()));
        book.plans().values().stream()
                .flatMap(plan -> plan.targets().stream())
                .flatMap(target -> Stream.of(target.namedGroup(), target.reading()))
                .filter(Objects::nonNull)
                .forEach(parameter -> read.add(parameter.name()));
        return book.vocabulary().parameters().values().stream()
                .filter(parameter ->
                        !parameter.isReference() && parameter.values().size() != 1 && !read.contains(parameter.name()))
                .map(parameter -> doubt(
                        PARAMETERS,
                        "parameters",
                        parameter.name(),
                        Message.of("check.parameterUnread", parameter.name())))
                .toList();
    }

    private Problem doubt(String file, String section, String key, Message message) {
        return Problem.doubtInRules(file, places.line(file, section, key), message);
    }

    private Stream<Condition> conditions() {
        Stream<Condition> ofTitles = book.titles().values().stream().flatMap(UseCheck::conditions);
        Stream<Condition> ofTargets = book.plans().values().stream()
                .flatMap(plan -> plan.targets().stream())
                .flatMap(UseCheck::conditions);
        return Stream.of(Stream.of(book.inScope()), ofTitles, ofTargets).flatMap(all -> all);
    }

    private static Stream<Condition> conditions(TitleRules title) {
        List<Condition> conditions = new ArrayList<>(title.presentWhen().values());
        title.rules().stream().map(Rule::condition).forEach(conditions::add);
        title.marks().stream()
                .map(TitleRules.MarkWhen::when)
                .filter(Objects::nonNull)
                .forEach(conditions::add);
        Stream.ofNullable(title.eligibleWhen()).forEach(conditions::add);
        return conditions.stream();
    }

    private static Stream<Condition> conditions(Target target) {
        return Stream.concat(
                Stream.ofNullable(target.where()),
                target.bases().stream().map(Target.Base::condition).filter(Objects::nonNull));
    }

    /** Limits and points of a title that no rule gives, and another regime of its award at the same time. */
    List<Problem> title(TitleRules title) {
        List<Problem> problems = new ArrayList<>();
        String file = "titles/" + title.title().id() + "/title.yaml";
        for (Criterion criterion : title.title().criteria()) {
            List<Rule> rules = title.rules().stream()
                    .filter(rule -> rule.criterion().equals(criterion.id()))
                    .toList();
            unreadLimits(criterion, rules)
                    .forEach(limit -> problems.add(doubt(
                            file, "criteria", criterion.id(), Message.of("check.limitUnread", limit, criterion.id()))));
            boolean isPartly = rules.stream().anyMatch(rule -> rule.word() == Word.PARTLY_MET);
            if (criterion.partialPoints().thousandths() > 0 && !isPartly) {
                problems.add(
                        doubt(file, "criteria", criterion.id(), Message.of("check.partialUnused", criterion.id())));
            }
        }
        book.titles().values().stream()
                .map(TitleRules::title)
                .filter(other -> isLaterRegime(other, title.title()))
                .forEach(other -> problems.add(doubt(
                        file,
                        "in_force",
                        "from",
                        Message.of("check.regimes", title.title().id(), other.id(), other.from()))));
        return problems;
    }

    private static List<String> unreadLimits(Criterion criterion, List<Rule> rules) {
        Set<String> read = new HashSet<>();
        Parts.operands(rules.stream().map(Rule::condition).toList()).forEach(operand -> {
            if (operand instanceof Operand.LimitValue limit) {
                read.add(limit.name());
            }
        });
        return criterion.limits().keySet().stream()
                .filter(limit -> !read.contains(limit))
                .toList();
    }

    /** Whether a regime of the same award begins while this one is still in force. */
    private static boolean isLaterRegime(Title other, Title title) {
        return !other.id().equals(title.id())
                && other.award().equals(title.award())
                && !other.from().isBefore(title.from())
                && title.isInForce(other.from());
    }

    /** Promises that cannot be kept, and values that come too late for the plan's own period. */
    List<Problem> plan(Plan plan) {
        String file = "plans/" + plan.id() + "/plan.yaml";
        List<Problem> problems = new ArrayList<>();
        plan.targets().stream()
                .filter(UseCheck::isImpossible)
                .forEach(target -> problems.add(doubt(
                        file,
                        "targets",
                        target.id(),
                        Message.of(
                                "check.targetImpossible",
                                target.id(),
                                target.op().sign(),
                                target.value()))));
        for (Parameter parameter : plan.parameters().values()) {
            boolean isOwn = !parameter.equals(book.vocabulary().parameters().get(parameter.name()));
            if (isOwn
                    && !parameter.dated().isEmpty()
                    && parameter.inForce(plan.period().end()).isEmpty()) {
                problems.add(doubt(
                        file,
                        "parameters",
                        parameter.name(),
                        Message.of(
                                "check.valueLater",
                                parameter.name(),
                                parameter.dated().get(0).from(),
                                plan.period().end())));
            }
        }
        return problems;
    }

    /** A count is never below zero, a share never above the whole. */
    private static boolean isImpossible(Target target) {
        int toZero = target.value().signum();
        int toWhole = target.bases().isEmpty() ? -1 : target.value().compareTo(WHOLE);
        return switch (target.op()) {
            case LESS -> toZero <= 0;
            case AT_MOST -> toZero < 0;
            case EQUAL -> toZero < 0 || toWhole > 0;
            case AT_LEAST -> toWhole > 0;
            case GREATER -> toWhole >= 0;
            case NOT_EQUAL -> false;
        };
    }
}
