package vn.binhxet.web.page.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;
import vn.binhxet.policy.CaseReport;
import vn.binhxet.policy.CaseTrial;
import vn.binhxet.policy.FailureText;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.RulesDesk;

/** What is asked of rules before they are in force: a draft's editor and a version's approver see the same. */
@Controller
final class TrialPages {
    private static final String VERSION = Examined.APPROVAL + "/{version}";
    private static final int MOST = 200;

    private final RulesReading rules;

    TrialPages(RulesReading rules) {
        this.rules = rules;
    }

    /** Every mistake and doubt, as {@code rules check} tells them. */
    @GetMapping({Examined.DRAFT + "/kiem-tra", VERSION + "/kiem-tra"})
    String check(
            @PathVariable Optional<String> version,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        Examined examined = rules.examined(version, reader);
        List<ProblemLine> problems = ProblemLine.of(
                rules.rules().check(examined.files()), Shown.of(locale).language());
        long errors = problems.stream().filter(ProblemLine::isError).count();
        model.addAttribute("examined", examined);
        model.addAttribute("problems", problems);
        model.addAttribute("errors", errors);
        model.addAttribute("doubts", problems.size() - errors);
        return "rules/check";
    }

    /** A case that comes out otherwise than it says. */
    public record Failure(String name, String file, int line, List<String> says) {
        static Failure of(CaseTrial trial, Message.Language language) {
            List<String> lines = FailureText.lines(trial, language);
            return new Failure(
                    trial.worked().name(),
                    trial.file().path(),
                    trial.worked().line(),
                    lines.stream().skip(1).map(String::strip).toList());
        }
    }

    /** The worked cases, and what they show of the rules. */
    @GetMapping({Examined.DRAFT + "/truong-hop", VERSION + "/truong-hop"})
    String cases(
            @PathVariable Optional<String> version,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        Message.Language language = Shown.of(locale).language();
        Examined examined = rules.examined(version, reader);
        model.addAttribute("examined", examined);
        try {
            CaseReport report = rules.rules().cases(examined.files());
            List<CaseTrial> failures = report.failures();
            model.addAttribute("report", report);
            model.addAttribute("failed", failures.size());
            model.addAttribute("most", MOST);
            model.addAttribute(
                    "failures",
                    failures.stream()
                            .limit(MOST)
                            .map(trial -> Failure.of(trial, language))
                            .toList());
        } catch (RulesException unreadable) {
            model.addAttribute("problems", ProblemLine.of(unreadable.problems(), language));
        }
        return "rules/cases";
    }

    /** What differs from the rules in force. */
    @GetMapping({Examined.DRAFT + "/thay-doi", VERSION + "/thay-doi"})
    String changes(
            @PathVariable Optional<String> version,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        Examined examined = rules.examined(version, reader);
        RulesDesk.Standing standing = rules.rules().standing();
        model.addAttribute("examined", examined);
        model.addAttribute(
                "inForce",
                standing.activation()
                        .map(done -> RuleVersion.name(done.rules()))
                        .orElse(""));
        model.addAttribute(
                "difference",
                rules.difference(
                        standing.files(), examined.files(), Shown.of(locale).language()));
        return "rules/changes";
    }
}
