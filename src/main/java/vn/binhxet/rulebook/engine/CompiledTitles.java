package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Read;

/**
 * The titles for one kind of subjects, compiled together, so that a subject passes the engine once for all of them. Only
 * rules of criteria that read the outcome of another title wait until that is decided. Shared between threads.
 */
public final class CompiledTitles {
    private final List<TitleInForce> titles;
    private final Optional<CompiledTitle> early;
    private final List<Optional<CompiledTitle>> late = new ArrayList<>();
    private final List<Said.Part> parts = new ArrayList<>();

    CompiledTitles(List<TitleInForce> titles, Function<TitleInForce, CompiledTitle> compiler) {
        this.titles = List.copyOf(titles);
        this.early = titles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        compiler.apply(TitleInForce.joined(titles, (criterion, rule) -> !isLate(criterion, rule))));
        int criteria = 0;
        int rules = 0;
        for (TitleInForce title : titles) {
            late.add(lateOnes(title).map(compiler));
            parts.add(new Said.Part(
                    criteria, title.criteria().size(), rules, title.rules().size()));
            criteria += title.criteria().size();
            rules += title.rules().size();
        }
    }

    /** All titles with nothing heard but the late rules of one; empty where it has none. */
    private Optional<TitleInForce> lateOnes(TitleInForce title) {
        boolean hasLate = title.criteria().stream()
                .anyMatch(criterion -> criterion.rules().stream().anyMatch(rule -> isLate(criterion, rule)));
        return hasLate
                ? Optional.of(TitleInForce.joined(
                        titles, (criterion, rule) -> title.criteria().contains(criterion) && isLate(criterion, rule)))
                : Optional.empty();
    }

    private static boolean isLate(CriterionInForce criterion, RuleInForce rule) {
        return !isAboutRows(rule)
                && criterion.rules().stream()
                        .flatMap(other -> Read.of(other.condition()).stream())
                        .anyMatch(read -> read instanceof Read.OfAward);
    }

    private static boolean isAboutRows(RuleInForce rule) {
        return rule.rule().pattern() == Rule.Pattern.INCIDENT || rule.rule().pattern() == Rule.Pattern.REGISTER;
    }

    public List<TitleInForce> titles() {
        return titles;
    }

    /**
     * What the rules of one title said about one subject.
     *
     * @param verdicts one for each criterion, as the place of the verdict
     * @param rules the numbers of the rules that spoke, ascending
     */
    public record Heard(byte[] verdicts, int[] rules) {}

    /** Lets the rules of all titles object to some subjects of one group. */
    public <S extends SubjectCase> Hearing<S> hear(List<S> subjects, List<? extends Case> rows) {
        early.ifPresent(compiled -> {
            subjects.forEach(subject -> subject.said(new Said(compiled.title())));
            compiled.evaluate(subjects, rows);
        });
        return new Hearing<>(subjects);
    }

    /** One group before the rules: its subjects are heard title by title, in the order of the titles. */
    public final class Hearing<S extends SubjectCase> {
        private final List<S> subjects;

        private Hearing(List<S> subjects) {
            this.subjects = subjects;
        }

        /** What was said under one title about each subject; the titles before it must be decided. */
        public Function<S, Heard> under(int title) {
            late.get(title).ifPresent(compiled -> compiled.evaluate(concerned(compiled), List.of()));
            Said.Part part = parts.get(title);
            return subject -> subject.said().under(part, subject.id());
        }

        /** Those of whom some rule may hold; the others need not be heard. */
        private List<S> concerned(CompiledTitle compiled) {
            List<S> concerned = new ArrayList<>();
            for (S subject : subjects) {
                if (mayHold(compiled.conditions(), subject)) {
                    concerned.add(subject);
                }
            }
            return concerned;
        }
    }

    private static boolean mayHold(List<Condition> conditions, SubjectCase subject) {
        for (Condition condition : conditions) {
            if (condition.test(subject) != Truth.FALSE) {
                return true;
            }
        }
        return false;
    }
}
