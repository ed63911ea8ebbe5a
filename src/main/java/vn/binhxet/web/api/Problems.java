package vn.binhxet.web.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.binhxet.intake.IntakeException;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.RefusalException;
import vn.binhxet.model.Message;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.report.PaperException;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.engine.RuleConflictException;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Trouble;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.upload.UploadException;

/** What went wrong, as RFC 9457 has it, in the language that the program asked for. */
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems {
    /** What was posted or asked for cannot be used. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Message said;

        Unusable(Message said) {
            super(said.code());
            this.said = said;
        }
    }

    /** There is more of it than is taken. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Message said;

        TooLarge(Message said) {
            super(said.code());
            this.said = said;
        }
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge wrong, Locale locale) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, wrong.said, locale);
    }

    @ExceptionHandler
    ProblemDetail unusable(UploadException wrong, Locale locale) {
        return problem(
                wrong.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT,
                wrong.said(),
                locale);
    }

    /** Also thrown for a plan that there is not. */
    @ExceptionHandler({JobException.class, RuleConflictException.class, PaperException.class})
    ProblemDetail unfit(RuntimeException wrong, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, Trouble.said(wrong).orElseThrow(), locale);
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound none, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, none.said(), locale);
    }

    @ExceptionHandler
    ProblemDetail unusable(Unusable wrong, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, wrong.said, locale);
    }

    @ExceptionHandler
    ProblemDetail unusable(IntakeException wrong, Locale locale) {
        boolean isSyntax = wrong.problem().message().code().equals("intake.json");
        return problem(
                isSyntax ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT,
                wrong.problem().message(),
                locale);
    }

    /** Names the fact that is wrong as it was posted. */
    @ExceptionHandler
    ProblemDetail unusable(CorrectionException wrong, Locale locale) {
        ProblemDetail told = problem(HttpStatus.UNPROCESSABLE_CONTENT, wrong.said(), locale);
        told.setProperty("fact", wrong.fact());
        return told;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusalException refused, Locale locale) {
        return problem(HttpStatus.CONFLICT, refused.said(), locale);
    }

    /** Every mistake of rules that are not fit, as a check tells them. */
    @ExceptionHandler
    ProblemDetail unfit(RulesException unfit, Locale locale) {
        ProblemDetail told = problem(HttpStatus.UNPROCESSABLE_CONTENT, Message.of("api.rules.unfit"), locale);
        told.setProperty("faults", RulesView.Fault.of(unfit.problems(), language(locale)));
        return told;
    }

    @ExceptionHandler
    ProblemDetail unreadable(LedgerException unreadable, Locale locale) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, unreadable.said(), locale);
    }

    private static ProblemDetail problem(HttpStatus status, Message said, Locale locale) {
        return ProblemDetail.forStatusAndDetail(status, said.in(language(locale)));
    }

    static Message.Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Message.Language.EN : Message.Language.VI;
    }
}
