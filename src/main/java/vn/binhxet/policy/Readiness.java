package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;

/** Rules that are fit to be in force. */
record Readiness(RuleBook book) {
    /**
     * Looks whether rules are fit: nothing in them is wrong, every title that a plan judges has worked cases, and every
     * case comes out as it says. Doubts are no hindrance.
     *
     * @throws RulesException with every mistake found
     */
    static Readiness of(RulesWithCases files) {
        RuleBook book = RuleBook.of(files.rules());
        refuse(RuleCheck.of(book).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList());
        CaseRun run = CaseRun.of(book, CaseFiles.of(files));
        Set<String> judged = new TreeSet<>();
        book.plans().values().forEach(plan -> judged.addAll(plan.titles()));
        List<Problem> problems = new ArrayList<>();
        for (TitleRun title : run.titles()) {
            if (title.trials().isEmpty() && judged.contains(title.id())) {
                problems.add(Problem.inRules(
                        "titles/" + title.id() + "/cases.yaml", 0, 0, Message.of("versions.noCases", title.id())));
            }
            title.failures().stream().findFirst().ifPresent(first -> problems.add(failing(title, first)));
        }
        refuse(problems);
        return new Readiness(book);
    }

    private static Problem failing(TitleRun title, CaseTrial first) {
        return Problem.inRules(
                first.file().path(),
                first.worked().line(),
                0,
                Message.of(
                        "versions.casesFail",
                        title.failures().size(),
                        title.trials().size(),
                        first.worked().name(),
                        title.id()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
    }
}
