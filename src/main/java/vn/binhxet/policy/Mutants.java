package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.TitleJudge;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.engine.CompiledTitles;

/**
 * Which small changes of a title its worked cases notice.
 *
 * @param total how many changes were tried
 * @param survivors those that no case notices
 */
public record Mutants(int total, List<Mutant> survivors) {
    public Mutants {
        survivors = List.copyOf(survivors);
    }

    /** Tries every change on the cases of one title. */
    public static Mutants of(RuleBook book, TitleRun run) {
        List<CaseSubject> subjects = run.trials().stream()
                .filter(CaseTrial::isPassed)
                .map(CaseSubject::new)
                .toList();
        if (subjects.isEmpty()) {
            return new Mutants(0, List.of());
        }
        Plan plan = book.plan(subjects.get(0).trial().file().plan());
        List<Mutant> all = new MutantMaker(book.forReview(plan.id(), plan.period()), run.title()).all();
        return new Mutants(
                all.size(),
                all.stream()
                        .filter(mutant -> !isNoticed(mutant.change(), subjects))
                        .toList());
    }

    public int noticed() {
        return total - survivors.size();
    }

    private static boolean isNoticed(Mutant.Change change, List<CaseSubject> subjects) {
        IdentityHashMap<ReviewRules, Trial> trials = new IdentityHashMap<>();
        return subjects.stream()
                .anyMatch(subject -> trials.computeIfAbsent(
                                subject.trial().rules(), rules -> Trial.of(change, subject.trial()))
                        .isNoticed(subject));
    }

    /** A change under the parameters of some cases. */
    private sealed interface Trial {
        boolean isNoticed(CaseSubject subject);

        static Trial of(Mutant.Change change, CaseTrial trial) {
            if (change instanceof Mutant.OtherTitle other) {
                return new OfTitle(new TitleJudge(other.change().apply(trial.title())));
            }
            Mutant.OtherRules other = (Mutant.OtherRules) change;
            int number = trial.number(other.criterion());
            List<RuleInForce> rules = inForce(other.rules(), trial);
            boolean isFelt = number >= 0
                    && !trial.worked().parameters().containsKey(other.parameter())
                    && !isSame(rules, trial.title().criteria().get(number).rules());
            return isFelt ? new OfCriterion(number, rules, new TitleJudge(trial.title())) : new OfNothing();
        }

        private static List<RuleInForce> inForce(List<Rule> rules, CaseTrial trial) {
            List<RuleInForce> inForce = new ArrayList<>();
            rules.forEach(
                    rule -> RuleInForce.of(inForce.size(), rule, trial.rules().settings())
                            .ifPresent(inForce::add));
            return inForce;
        }

        private static boolean isSame(List<RuleInForce> rules, List<RuleInForce> others) {
            return said(rules).equals(said(others));
        }

        private static List<Object> said(List<RuleInForce> rules) {
            return rules.stream()
                    .<Object>map(rule -> List.of(rule.rule().word(), rule.rule().pattern(), rule.condition()))
                    .toList();
        }
    }

    private record OfNothing() implements Trial {
        @Override
        public boolean isNoticed(CaseSubject subject) {
            return false;
        }
    }

    private record OfTitle(TitleJudge judge) implements Trial {
        @Override
        public boolean isNoticed(CaseSubject subject) {
            DecisionCode code = subject.trial().code();
            return !subject.trial()
                    .isPassed(judge.decide(
                            subject.situation(),
                            subject.inScope(),
                            new CompiledTitles.Heard(code.verdicts(), code.rules())));
        }
    }

    private record OfCriterion(int number, List<RuleInForce> rules, TitleJudge judge) implements Trial {
        @Override
        public boolean isNoticed(CaseSubject subject) {
            Optional<Verdict> verdict = subject.verdict(rules);
            DecisionCode code = subject.trial().code();
            if (verdict.isEmpty()) {
                return true;
            }
            if (verdict.get() == code.verdict(number)) {
                return false;
            }
            byte[] verdicts = code.verdicts().clone();
            verdicts[number] = (byte) verdict.get().ordinal();
            return !subject.trial()
                    .isPassed(judge.decide(
                            subject.situation(), subject.inScope(), new CompiledTitles.Heard(verdicts, code.rules())));
        }
    }
}
