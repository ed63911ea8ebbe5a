package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.workbook.CellProblem;
import vn.binhxet.policy.workbook.RuleForms;
import vn.binhxet.policy.workbook.WorkbookException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.Draft;
import vn.binhxet.web.rules.DraftException;

/** Numbers, points, wordings and conditions of a draft as forms: one row at a time, only what changed is changed. */
@Controller
final class DraftFormPages {
    private static final String FORMS = Examined.DRAFT + "/bieu/{subject}";

    private final RulesReading rules;

    DraftFormPages(RulesReading rules) {
        this.rules = rules;
    }

    /** Which row of which table; the number is that of the row above where one is to be added. */
    public record Asked(String bang, Integer so, Boolean them, String truoc) {
        public Asked {
            bang = Objects.requireNonNullElse(bang, "");
            so = Objects.requireNonNullElse(so, 0);
            them = Objects.requireNonNullElse(them, false);
            truoc = Objects.requireNonNullElse(truoc, "");
        }
    }

    @GetMapping(FORMS)
    String forms(@PathVariable String subject, @AuthenticationPrincipal Account editor, Locale locale, Model model) {
        model.addAttribute("subject", subject);
        try {
            model.addAttribute(
                    "tables",
                    forms(rules.draft(editor), subject).tables().stream()
                            .map(FormView::of)
                            .toList());
        } catch (WorkbookException unreadable) {
            model.addAttribute("problems", problems(unreadable.problems(), locale));
        }
        return "rules/forms";
    }

    private static RuleForms forms(Draft draft, String subject) {
        return RuleForms.of(draft.files().rules(), subject)
                .orElseThrow(() -> new NotFound(Message.of("web.forms.none", subject)));
    }

    private static List<String> problems(List<CellProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> (problem.place().isEmpty() ? "" : problem.place() + ": ")
                        + problem.message().in(Shown.of(locale).language()))
                .toList();
    }

    @GetMapping(FORMS + "/dong")
    String row(@PathVariable String subject, Asked asked, @AuthenticationPrincipal Account editor, Model model) {
        Draft draft = rules.draft(editor);
        RuleForms.Table table = table(forms(draft, subject), asked);
        Map<String, String> texts =
                table.rows().isEmpty() ? Map.of() : table.rows().get(asked.so()).texts();
        return show(draft, subject, asked, table, texts, model);
    }

    private static RuleForms.Table table(RuleForms forms, Asked asked) {
        return forms.tables().stream()
                .filter(table -> table.name().equals(asked.bang()))
                .filter(table -> isRow(table, asked))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("web.forms.noRow", asked.bang(), asked.so() + 1)));
    }

    /** A row that is there, or the first of an empty table. */
    private static boolean isRow(RuleForms.Table table, Asked asked) {
        boolean isThere = asked.so() >= 0 && asked.so() < table.rows().size();
        boolean isFirst = asked.them() && table.rows().isEmpty();
        return isThere || isFirst;
    }

    private static String show(
            Draft draft, String subject, Asked asked, RuleForms.Table table, Map<String, String> texts, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("asked", asked);
        model.addAttribute("isSingle", table.isSingle());
        if (!table.rows().isEmpty()) {
            RuleForms.Row row = table.rows().get(asked.so());
            model.addAttribute("row", row);
            model.addAttribute("name", FormView.name(table, row));
        }
        model.addAttribute("seen", draft.files().rules().digest());
        model.addAttribute("fields", FormView.filled(table, texts, asked.them()));
        return "rules/form";
    }

    @PostMapping(FORMS + "/dong")
    String save(
            @PathVariable String subject,
            Asked asked,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Draft draft = rules.draft(editor);
        RuleForms forms = forms(draft, subject);
        RuleForms.Table table = table(forms, asked);
        Map<String, String> sent = FormView.sent(parameters);
        try {
            refuseOvertaken(draft, asked, subject);
            RuleFiles changed = asked.them()
                    ? forms.add(table, table.rows().isEmpty() ? -1 : asked.so(), sent)
                    : forms.set(table, asked.so(), sent);
            rules.drafts()
                    .change(draft, new RulesWithCases(changed, draft.files().cases()));
            return back(subject, asked);
        } catch (WorkbookException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems(wrong.problems(), locale));
        } catch (DraftException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "problems", List.of(overtaken.said().in(Shown.of(locale).language())));
        }
        Map<String, String> texts = new HashMap<>(
                asked.them() || table.rows().isEmpty()
                        ? Map.of()
                        : table.rows().get(asked.so()).texts());
        texts.putAll(sent);
        return show(draft, subject, asked, table, texts, model);
    }

    /** A row is known by its number: after any other change it might be another one. */
    private static void refuseOvertaken(Draft draft, Asked asked, String subject) {
        if (!draft.files().rules().digest().equals(asked.truoc())) {
            throw DraftException.overtaken(subject);
        }
    }

    private static String back(String subject, Asked asked) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(Examined.DRAFT + "/bieu/" + subject)
                        .fragment(asked.bang().replace(' ', '-'))
                        .build()
                        .encode()
                        .toUriString();
    }

    @PostMapping(FORMS + "/dong/bo")
    String remove(
            @PathVariable String subject,
            Asked asked,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Draft draft = rules.draft(editor);
        RuleForms forms = forms(draft, subject);
        RuleForms.Table table = table(forms, asked);
        try {
            refuseOvertaken(draft, asked, subject);
            rules.drafts()
                    .change(
                            draft,
                            new RulesWithCases(
                                    forms.remove(table, asked.so()),
                                    draft.files().cases()));
            return back(subject, asked);
        } catch (DraftException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "problems", List.of(overtaken.said().in(Shown.of(locale).language())));
            return show(
                    draft, subject, asked, table, table.rows().get(asked.so()).texts(), model);
        }
    }
}
