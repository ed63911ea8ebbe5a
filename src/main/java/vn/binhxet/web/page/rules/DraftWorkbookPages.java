package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.binhxet.model.Message;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.workbook.CellProblem;
import vn.binhxet.policy.workbook.RuleWorkbook;
import vn.binhxet.policy.workbook.TakenBack;
import vn.binhxet.policy.workbook.WorkbookException;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.Draft;
import vn.binhxet.web.rules.DraftException;

/** A part of a draft as a workbook, and what was changed in one taken back into the draft. */
@Controller
final class DraftWorkbookPages {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RulesReading rules;

    DraftWorkbookPages(RulesReading rules) {
        this.rules = rules;
    }

    @GetMapping(Examined.DRAFT + "/bang-tinh/{subject}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String subject, @AuthenticationPrincipal Account editor) {
        Draft draft = rules.draft(editor);
        try {
            rules.rules().book(draft.files().rules());
            byte[] workbook = RuleWorkbook.of(draft.files().rules(), subject);
            ContentDisposition file = ContentDisposition.attachment()
                    .filename("quy-dinh-" + subject + ".xlsx")
                    .build();
            return ResponseEntity.ok()
                    .contentType(XLSX)
                    .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                    .body(workbook);
        } catch (RulesException faulty) {
            throw new NotFound(Message.of("web.workbook.faulty"));
        } catch (WorkbookException none) {
            throw new NotFound(none.problems().get(0).message());
        }
    }

    @PostMapping(Examined.DRAFT + "/bang-tinh")
    String takeBack(
            @RequestParam(name = "tep") MultipartFile file,
            @AuthenticationPrincipal Account editor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Message.Language language = Shown.of(locale).language();
        Draft draft = rules.draft(editor);
        try {
            TakenBack taken = RuleWorkbook.takeBack(draft.files().rules(), file.getBytes());
            rules.drafts()
                    .change(
                            draft,
                            new RulesWithCases(taken.files(), draft.files().cases()));
            model.addAttribute(
                    "changes",
                    taken.changes().stream().map(change -> change.in(language)).toList());
            model.addAttribute("notices", placed(taken.notices(), language));
        } catch (WorkbookException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", placed(wrong.problems(), language));
        } catch (DraftException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "problems", List.of(Map.entry("", overtaken.said().in(language))));
        }
        return "rules/workbook";
    }

    private static List<Map.Entry<String, String>> placed(List<CellProblem> problems, Message.Language language) {
        return problems.stream()
                .map(problem -> Map.entry(problem.place(), problem.message().in(language)))
                .toList();
    }
}
