package vn.binhxet.web.page;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.report.PaperException;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Trouble;
import vn.binhxet.web.upload.UploadException;

/** What pages say when something cannot be shown. */
@ControllerAdvice(basePackageClasses = Failures.class)
final class Failures {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(NotFound none, Locale locale, Model model) {
        return nothing(none.said().in(Shown.of(locale).language()), model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String unreadable(LedgerException unreadable, Locale locale, Model model) {
        return nothing(unreadable.said().in(Shown.of(locale).language()), model);
    }

    /** What was asked for cannot be done as it was asked for. */
    @ExceptionHandler({
        JobException.class,
        RulesException.class,
        CorrectionException.class,
        PaperException.class,
        UploadException.class
    })
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String unfit(RuntimeException refused, Locale locale, Model model) {
        return nothing(Trouble.said(refused).orElseThrow().in(Shown.of(locale).language()), model);
    }

    private static String nothing(String message, Model model) {
        model.addAttribute("message", message);
        return "nothing";
    }
}
