package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Read;

/**
 * The titles for one kind of subjects, compiled together, so that a subject passes the engine once for all of them. Only
 * criteria that read the outcome of another title wait until that is decided. Shared between threads.
 */
public final class CompiledTitles {
    private final List<TitleInForce> titles;
    private final Optional<CompiledTitle> together;
    private final List<Optional<CompiledTitle>> late;

    CompiledTitles(List<TitleInForce> titles, Function<TitleInForce, CompiledTitle> compiler) {
        this.titles = List.copyOf(titles);
        this.together = titles.isEmpty()
                ? Optional.empty()
                : Optional.of(compiler.apply(TitleInForce.joined(titles, criterion -> !isLate(criterion))));
        this.late = titles.stream()
                .map(title -> title.criteria().stream().anyMatch(CompiledTitles::isLate)
                        ? Optional.of(compiler.apply(TitleInForce.joined(List.of(title), CompiledTitles::isLate)))
                        : Optional.<CompiledTitle>empty())
                .toList();
    }

    private static boolean isLate(CriterionInForce criterion) {
        return criterion.rules().stream()
                .flatMap(rule -> Read.of(rule.condition()).stream())
                .anyMatch(read -> read instanceof Read.OfAward);
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
        List<Said> said =
                together.map(compiled -> compiled.evaluate(subjects, rows)).orElse(List.of());
        List<Heard> heard = new ArrayList<>(subjects.size());
        for (int i = 0; i < said.size(); i++) {
            heard.add(new Heard(
                    said.get(i).verdicts(subjects.get(i).id()), said.get(i).rules()));
        }
        return new Hearing<>(subjects, rows, heard);
    }

    /** One group before the rules: its subjects are heard title by title, in the order of the titles. */
    public final class Hearing<S extends SubjectCase> {
        private final List<S> subjects;
        private final List<? extends Case> rows;
        private final List<Heard> together;

        private Hearing(List<S> subjects, List<? extends Case> rows, List<Heard> together) {
            this.subjects = subjects;
            this.rows = rows;
            this.together = together;
        }

        /** What was said under one title; the titles before it must be decided. */
        public List<Heard> under(int title) {
            int from = 0;
            int ruleFrom = 0;
            for (TitleInForce earlier : titles.subList(0, title)) {
                from += earlier.criteria().size();
                ruleFrom += earlier.rules().size();
            }
            List<Heard> heard = new ArrayList<>(subjects.size());
            for (Heard all : together) {
                heard.add(part(all, titles.get(title), from, ruleFrom));
            }
            late.get(title).ifPresent(compiled -> addLate(compiled, heard));
            return heard;
        }

        private void addLate(CompiledTitle compiled, List<Heard> heard) {
            List<S> concerned = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            boolean isAboutRows = compiled.title().rules().stream().anyMatch(CompiledTitles::isAboutRows);
            for (int i = 0; i < subjects.size(); i++) {
                if (isAboutRows || mayObject(compiled.title(), subjects.get(i))) {
                    concerned.add(subjects.get(i));
                    places.add(i);
                }
            }
            List<Said> said = compiled.evaluate(concerned, isAboutRows ? rows : List.of());
            for (int i = 0; i < concerned.size(); i++) {
                Heard now = new Heard(
                        said.get(i).verdicts(concerned.get(i).id()), said.get(i).rules());
                heard.set(places.get(i), merged(heard.get(places.get(i)), now));
            }
        }
    }

    private static boolean isAboutRows(RuleInForce rule) {
        return rule.rule().pattern() == Rule.Pattern.INCIDENT || rule.rule().pattern() == Rule.Pattern.REGISTER;
    }

    /** A subject of which every rule surely does not hold need not be heard. */
    private static boolean mayObject(TitleInForce title, SubjectCase subject) {
        for (RuleInForce rule : title.rules()) {
            if (rule.condition().test(subject) != Truth.FALSE) {
                return true;
            }
        }
        return false;
    }

    private static Heard part(Heard all, TitleInForce title, int from, int ruleFrom) {
        byte[] verdicts =
                Arrays.copyOfRange(all.verdicts(), from, from + title.criteria().size());
        int[] rules = all.rules();
        int first = 0;
        while (first < rules.length && rules[first] < ruleFrom) {
            first++;
        }
        int end = first;
        while (end < rules.length && rules[end] < ruleFrom + title.rules().size()) {
            end++;
        }
        int[] own = Arrays.copyOfRange(rules, first, end);
        for (int i = 0; i < own.length; i++) {
            own[i] -= ruleFrom;
        }
        return new Heard(verdicts, own);
    }

    private static Heard merged(Heard early, Heard late) {
        byte[] verdicts = early.verdicts().clone();
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = late.verdicts()[i] == 0 ? verdicts[i] : late.verdicts()[i];
        }
        int[] rules = Arrays.copyOf(early.rules(), early.rules().length + late.rules().length);
        System.arraycopy(late.rules(), 0, rules, early.rules().length, late.rules().length);
        Arrays.sort(rules);
        return new Heard(verdicts, rules);
    }
}
