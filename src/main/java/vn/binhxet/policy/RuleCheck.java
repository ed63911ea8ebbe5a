package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Period;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.TitleRules;

/**
 * Everything that is wrong with a version of the rules: what makes it unusable, and what can be used but probably is not
 * what was meant. A doubt is told only where an example was found, or where every situation was looked at.
 */
public final class RuleCheck {
    private final RuleBook book;
    private final List<Plan> plans;

    private RuleCheck(RuleBook book, List<Plan> plans) {
        this.book = book;
        this.plans = plans;
    }

    /** Checks the files of a version, every plan for its own year; by file and line, empty where nothing is wrong. */
    public static List<Problem> of(RuleFiles files) {
        try {
            return of(RuleBook.of(files));
        } catch (RulesException unusable) {
            return unusable.problems();
        }
    }

    /** Checks a version whole: its rules and, where they can be read, the worked cases beside them. */
    public static List<Problem> of(RulesWithCases files) {
        return problems(files, RuleCheck::of);
    }

    /** Only what makes a version's rules or cases unreadable: a quick look while somebody writes. */
    public static List<Problem> mistakes(RulesWithCases files) {
        return problems(files, book -> List.of());
    }

    private static List<Problem> problems(RulesWithCases files, Function<RuleBook, List<Problem>> looking) {
        try {
            RuleBook book = RuleBook.of(files.rules());
            List<Problem> problems = new ArrayList<>(looking.apply(book));
            problems.addAll(mistakes(CaseFiles.of(files), book));
            return problems;
        } catch (RulesException unusable) {
            return unusable.problems();
        }
    }

    private static List<Problem> mistakes(CaseFiles cases, RuleBook book) {
        try {
            cases.under(book);
            return List.of();
        } catch (RulesException unreadable) {
            return unreadable.problems();
        }
    }

    /** Checks rules that can be read, every plan for its own year. */
    public static List<Problem> of(RuleBook book) {
        return new RuleCheck(book, List.copyOf(book.plans().values())).problems(Optional.empty());
    }

    /**
     * Checks rules that can be read.
     *
     * @param plan the one plan to look at, with its titles; empty for all
     * @param year the year to review instead of the plans' own, if any
     * @throws RulesException if there is no such plan
     */
    public static List<Problem> of(RuleBook book, Optional<String> plan, Optional<Integer> year) {
        List<Plan> plans = plan.map(id -> List.of(book.plan(id)))
                .orElseGet(() -> List.copyOf(book.plans().values()));
        return new RuleCheck(book, plans).problems(year);
    }

    private List<Problem> problems(Optional<Integer> year) {
        List<Problem> problems = new ArrayList<>();
        Search search = new Search(book);
        for (TitleRules title : titles()) {
            for (Criterion criterion : title.title().criteria()) {
                problems.addAll(CriterionCheck.of(search, title, criterion));
            }
        }
        UseCheck use = new UseCheck(book);
        problems.addAll(use.parameters());
        titles().forEach(title -> problems.addAll(use.title(title)));
        for (Plan plan : plans) {
            problems.addAll(use.plan(plan));
            problems.addAll(unready(plan, year));
        }
        return problems.stream().distinct().sorted(Problem.ORDER).toList();
    }

    private List<TitleRules> titles() {
        boolean isAll = plans.size() == book.plans().size();
        return book.titles().values().stream()
                .filter(title -> isAll
                        || plans.stream()
                                .anyMatch(plan ->
                                        plan.titles().contains(title.title().id())))
                .toList();
    }

    /** What would keep a plan from being reviewed. */
    private List<Problem> unready(Plan plan, Optional<Integer> year) {
        Period own = plan.period();
        Period period = year.map(other ->
                        new Period(own.start().withYear(other), own.end().withYear(other)))
                .orElse(own);
        try {
            book.forReview(plan.id(), period);
            return List.of();
        } catch (RulesException unready) {
            return unready.problems();
        }
    }
}
