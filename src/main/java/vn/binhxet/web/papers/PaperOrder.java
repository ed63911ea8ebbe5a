package vn.binhxet.web.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;
import vn.binhxet.report.Formalities;
import vn.binhxet.report.Format;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;

/**
 * A paper as a page or a program asks for it; null or blank where nothing is said: such places stand as dots, to be filled
 * in by hand.
 *
 * @param form its id or alias
 * @param format docx, pdf or xlsx
 * @param household one household only, for a notice
 * @param before the review to compare with
 * @param signer the office and the name, parted by bars
 */
public record PaperOrder(
        @BindParam("mau") @Nullable String form,
        @BindParam("dang") @Nullable String format,
        @BindParam("danhHieu") @Nullable String title,
        @BindParam("to") @Nullable String group,
        @BindParam("ho") @Nullable String household,
        @BindParam("namTruoc") @Nullable String before,
        @BindParam("noi") @Nullable String place,

        @BindParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate date,

        @BindParam("so") @Nullable String number,
        @BindParam("nguoiKy") @Nullable String signer) {
    /** What is said where a form is not written in the format that was chosen. */
    public static final String UNFIT_FORMAT = "web.paper.format";

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(kept -> !kept.isEmpty());
    }

    /**
     * What is asked for about a review.
     *
     * @throws PaperException if there is no such form, or it is not written so
     */
    public PaperRequest request(String review) {
        Form wanted = wanted();
        Formalities formalities = new Formalities(
                filled(place),
                Optional.ofNullable(date),
                filled(number),
                filled(signer)
                        .map(text -> List.of(text.split("\\s*\\|\\s*", -1)))
                        .orElse(List.of()));
        Request request = new Request(
                wanted,
                filled(title),
                filled(group),
                Optional.empty(),
                wanted.copies() == Form.Copies.EACH_HOUSEHOLD ? filled(household) : Optional.empty(),
                formalities);
        return new PaperRequest(review, filled(before), format(wanted), request);
    }

    private Form wanted() {
        String wanted = filled(form).orElse("");
        return Form.of(wanted).orElseThrow(() -> new PaperException(Message.of("report.noForm", wanted)));
    }

    private Format format(Form wanted) {
        return Arrays.stream(Format.values())
                .filter(known -> known.name().equalsIgnoreCase(format) && wanted.isWrittenAs(known))
                .findFirst()
                .orElseThrow(() -> new PaperException(Message.of(UNFIT_FORMAT, formats(wanted))));
    }

    private static Object formats(Form wanted) {
        return Arrays.stream(Format.values())
                .filter(wanted::isWrittenAs)
                .map(format -> (Object) format.ending())
                .reduce((one, other) -> Message.of("web.or", one, other))
                .orElseThrow();
    }
}
