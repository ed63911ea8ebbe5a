package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.explain.VersionsText;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.RefusalException;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.Shown;

/** Versions that wait, put in force by somebody who did not write them, and the way back. */
@Controller
final class ApprovalPages {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalPages.class);

    private final RulesReading rules;

    ApprovalPages(RulesReading rules) {
        this.rules = rules;
    }

    @GetMapping(Examined.APPROVAL)
    String waiting(@AuthenticationPrincipal Account approver, Locale locale, Model model) {
        RuleHistory history = rules.rules().history();
        Message.Language language = Shown.of(locale).language();
        model.addAttribute(
                "lines",
                VersionLine.of(history, List.of()).stream()
                        .filter(line -> line.isWaiting() && line.isNewest())
                        .toList());
        model.addAttribute("own", approver.name());
        history.inForce().ifPresent(now -> {
            model.addAttribute("inForce", VersionsText.inForce(now).in(language));
            model.addAttribute("seen", now.event());
        });
        history.before()
                .ifPresent(before -> model.addAttribute(
                        "before", VersionsText.inForce(before).in(language)));
        return "rules/waiting";
    }

    @GetMapping(Examined.APPROVAL + "/{version}")
    String version(
            @PathVariable String version, @AuthenticationPrincipal Account approver, Locale locale, Model model) {
        RuleVersion found = rules.version(version);
        VersionLine line = VersionLine.of(rules.rules().history(), List.of()).stream()
                .filter(one -> one.version().equals(found))
                .findFirst()
                .orElseThrow();
        model.addAttribute("examined", rules.examined(java.util.Optional.of(found.name()), approver));
        model.addAttribute("line", line);
        model.addAttribute("isOwn", rules.rules().history().isOwn(found.rules(), approver.name()));
        model.addAttribute(
                "difference",
                rules.difference(
                        rules.rules().standing().files(),
                        rules.rules().files(found),
                        Shown.of(locale).language()));
        return "rules/version";
    }

    @PostMapping(Examined.APPROVAL + "/{version}/ap-dung")
    String activate(
            @PathVariable String version,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            @AuthenticationPrincipal Account approver,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        RuleVersion found = rules.version(version);
        boolean isDone = isDone(() -> rules.rules().activate(found, note.strip(), approver), locale, model, response);
        model.addAttribute("note", note);
        return isDone ? "redirect:/quy-dinh" : version(version, approver, locale, model);
    }

    /** @param seen the event that put in force what is to be left */
    @PostMapping(Examined.APPROVAL + "/quay-lai")
    String rollBack(
            @RequestParam(name = "dang-ap-dung") int seen,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            @AuthenticationPrincipal Account approver,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        boolean isDone = isDone(() -> rules.rules().rollBack(seen, note.strip(), approver), locale, model, response);
        model.addAttribute("note", note);
        return isDone ? "redirect:/quy-dinh" : waiting(approver, locale, model);
    }

    /** Something that puts rules in force, or says why not. */
    private interface Doing {
        Activation done();
    }

    private static boolean isDone(Doing doing, Locale locale, Model model, HttpServletResponse response) {
        Message.Language language = Shown.of(locale).language();
        try {
            Activation done = doing.done();
            LOG.info("rules in force version={} by={}", RuleVersion.name(done.rules()), done.approver());
            return true;
        } catch (RefusalException refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("wrong", refused.said().in(language));
        } catch (RulesException unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unfit", ProblemLine.of(unfit.problems(), language));
        }
        return false;
    }
}
