package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.RuleTextDifference;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.Draft;
import vn.binhxet.web.rules.DraftException;

/** One file of a draft as text, with its mistakes line by line. */
@Controller
final class DraftFilePages {
    private static final String FILE = Examined.DRAFT + "/tep";

    /** A browser leaves out the first line end of a text to edit. */
    private static final String SWALLOWED = "\n";

    private final RulesReading rules;

    DraftFilePages(RulesReading rules) {
        this.rules = rules;
    }

    /** @param path of a file that is there, or of a new one */
    @GetMapping(FILE)
    String file(
            @RequestParam(name = "duong-dan") String path,
            @RequestParam(name = "da-luu", defaultValue = "false") boolean isSaved,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model) {
        Draft draft = rules.draft(editor);
        model.addAttribute("isSaved", isSaved);
        return show(draft, path.strip(), draft.text(path.strip()).orElse(""), locale, model);
    }

    private String show(Draft draft, String path, String text, Locale locale, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("text", SWALLOWED + text);
        model.addAttribute("isNew", draft.text(path).isEmpty());
        model.addAttribute("seen", draft.digest(path));
        model.addAttribute("lines", Math.max(1, text.split("\n", -1).length));
        model.addAttribute("largest", Draft.LARGEST);
        addProblems(draft.files().with(path, RuleFiles.kept(text)), path, locale, model);
        return "rules/file";
    }

    private void addProblems(RulesWithCases files, String path, Locale locale, Model model) {
        List<ProblemLine> all =
                ProblemLine.of(rules.rules().mistakes(files), Shown.of(locale).language());
        model.addAttribute("path", path);
        model.addAttribute(
                "own", all.stream().filter(one -> one.file().equals(path)).toList());
        model.addAttribute(
                "elsewhere",
                all.stream().filter(one -> !one.file().equals(path)).toList());
    }

    @PostMapping(FILE)
    String save(
            @RequestParam(name = "duong-dan") String path,
            @RequestParam(name = "truoc", defaultValue = "") String seen,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            rules.drafts().write(rules.draft(editor), path, seen, text);
        } catch (DraftException refused) {
            return refused(
                    refused, rules.draft(editor), Map.entry(path, RuleFiles.kept(text)), locale, model, response);
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath(FILE)
                        .queryParam("duong-dan", path)
                        .queryParam("da-luu", true)
                        .encode()
                        .toUriString();
    }

    /** What was typed stays in the editor; what stands in the draft meanwhile is shown beside it. */
    private String refused(
            DraftException refused,
            Draft draft,
            Map.Entry<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        String path = typed.getKey();
        response.setStatus((refused.isOvertaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("wrong", refused.said().in(Shown.of(locale).language()));
        if (refused.isOvertaken()) {
            RulesWithCases saved =
                    RulesWithCases.of(Map.of(path, draft.text(path).orElse("")));
            List<String> lines = RuleTextDifference.between(saved, saved.with(path, typed.getValue()));
            model.addAttribute(
                    "overtaken", lines.stream().map(DifferenceView.Line::of).toList());
        }
        return show(draft, path, typed.getValue(), locale, model);
    }

    /** The mistakes of what is being typed; nothing is saved. */
    @PostMapping(FILE + "/xem-loi")
    String look(
            @RequestParam(name = "duong-dan") String path,
            @RequestParam(name = "noi-dung", defaultValue = "") String text,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model) {
        Draft draft = rules.draft(editor);
        if (text.length() <= Draft.LARGEST) {
            addProblems(draft.files().with(path, RuleFiles.kept(text)), path, locale, model);
        }
        return "rules/file :: problems";
    }

    @PostMapping(FILE + "/bo")
    String remove(
            @RequestParam(name = "duong-dan") String path,
            @RequestParam(name = "truoc", defaultValue = "") String seen,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Draft draft = rules.draft(editor);
        try {
            rules.drafts().remove(draft, path, seen);
            return "redirect:" + Examined.DRAFT;
        } catch (DraftException refused) {
            Map.Entry<String, String> kept = Map.entry(path, draft.text(path).orElse(""));
            return refused(refused, draft, kept, locale, model, response);
        }
    }
}
