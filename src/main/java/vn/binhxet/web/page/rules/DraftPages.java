package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.ledger.RefusalException;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.Draft;
import vn.binhxet.web.rules.RulesDesk;

/** An editor's draft as a whole: begun, handed in, thrown away. Everybody has their own and sees no other. */
@Controller
final class DraftPages {
    private static final Logger LOG = LoggerFactory.getLogger(DraftPages.class);

    private final RulesReading rules;

    DraftPages(RulesReading rules) {
        this.rules = rules;
    }

    @GetMapping(Examined.DRAFT)
    String draft(
            @RequestParam(name = "qua-lon", required = false) @Nullable String tooLarge,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model) {
        Optional<Draft> draft = rules.drafts().find(editor.name());
        draft.ifPresent(found -> show(found, locale, model));
        if (tooLarge != null) {
            model.addAttribute(
                    "wrong", Shown.of(locale).say("upload.tooLarge", ServerSettings.MOST_WORKBOOK_BYTES >> 20));
        }
        return draft.isPresent() ? "rules/draft" : "rules/draft-none";
    }

    private void show(Draft draft, Locale locale, Model model) {
        RulesDesk.Standing standing = rules.rules().standing();
        Map<String, String> now = draft.files().texts();
        Map<String, String> inForce = standing.files().texts();
        Set<String> changed = new TreeSet<>(now.keySet());
        changed.addAll(inForce.keySet());
        changed.removeIf(path -> Objects.equals(now.get(path), inForce.get(path)));
        model.addAttribute("draft", draft);
        model.addAttribute("isCurrent", changed.isEmpty() || standing.digest().equals(draft.startedFrom()));
        model.addAttribute("changed", changed);
        model.addAttribute("files", now.keySet());
        model.addAttribute("subjects", Subject.of(now.keySet()));
        model.addAttribute(
                "mistakes",
                ProblemLine.of(
                        rules.rules().mistakes(draft.files()), Shown.of(locale).language()));
    }

    /**
     * A part of the rules that has forms.
     *
     * @param kind {@code titles}, {@code plans} or {@code parameters}
     */
    public record Subject(String kind, String id) {
        static List<Subject> of(Set<String> paths) {
            return paths.stream()
                    .filter(path -> path.endsWith("/title.yaml")
                            || path.endsWith("/plan.yaml")
                            || path.equals("parameters.yaml"))
                    .map(path -> path.split("/", -1))
                    .map(parts -> parts.length == 1
                            ? new Subject("parameters", "parameters")
                            : new Subject(parts[0], parts[1]))
                    .toList();
        }
    }

    @PostMapping(Examined.DRAFT)
    String start(@AuthenticationPrincipal Account editor) {
        rules.drafts().start(editor.name(), rules.rules().standing().files());
        LOG.info("draft started account={}", editor.name());
        return "redirect:" + Examined.DRAFT;
    }

    @PostMapping(Examined.DRAFT + "/bo")
    String throwAway(@AuthenticationPrincipal Account editor) {
        rules.drafts().throwAway(editor.name());
        LOG.info("draft thrown away account={}", editor.name());
        return "redirect:" + Examined.DRAFT;
    }

    /** Hands the draft in as a version by its editor; only one without mistakes, whose cases all come out. */
    @PostMapping(Examined.DRAFT + "/nop")
    String submit(
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Message.Language language = Shown.of(locale).language();
        Draft draft = rules.draft(editor);
        try {
            RuleVersions.Submission done = rules.rules().submit(draft.files(), note.strip(), editor);
            LOG.info("version submitted version={} by={}", done.version().name(), editor.name());
            Message said = done.isNew()
                    ? Message.of("draft.submitted", done.version().name())
                    : Message.of(
                            "draft.known", done.version().name(), done.version().by());
            model.addAttribute("done", said.in(language));
        } catch (RefusalException refused) {
            model.addAttribute("wrong", refused.said().in(language));
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (RulesException unfit) {
            model.addAttribute("unfit", ProblemLine.of(unfit.problems(), language));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("note", note);
        return draft(null, editor, locale, model);
    }
}
