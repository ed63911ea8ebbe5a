package vn.binhxet.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;
import vn.binhxet.report.Formalities;
import vn.binhxet.report.Format;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;

/**
 * What is asked for of a paper; null or blank where nothing is: such places stand as dots, to be filled in by hand.
 *
 * @param mau the form
 * @param dang the kind of file
 * @param ho a household, for a notice
 * @param namTruoc the review to compare with
 * @param nguoiKy the signer's office and name, parted by bars
 */
record PaperForm(
        @Nullable String mau,
        @Nullable String dang,
        @Nullable String danhHieu,
        @Nullable String to,
        @Nullable String ho,
        @Nullable String namTruoc,
        @Nullable String noi,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate ngay,

        @Nullable String so,
        @Nullable String nguoiKy) {
    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(kept -> !kept.isEmpty());
    }

    private Form form() {
        String wanted = filled(mau).orElse("");
        return Form.of(wanted).orElseThrow(() -> new PaperException(Message.of("report.noForm", wanted)));
    }

    /** @throws PaperException if the form cannot be written so */
    Format format() {
        Form form = form();
        return Arrays.stream(Format.values())
                .filter(format -> format.name().equalsIgnoreCase(dang) && form.isWrittenAs(format))
                .findFirst()
                .orElseThrow(() ->
                        new PaperException(Message.of("web.paper.format", Message.of("form." + form), form.endings())));
    }

    /** @throws PaperException if there is no such form */
    Request request() {
        Form form = form();
        List<String> signer =
                filled(nguoiKy).map(text -> List.of(text.split("\\s*\\|\\s*"))).orElse(List.of());
        return new Request(
                form,
                filled(danhHieu),
                filled(to),
                Optional.empty(),
                form.copies() == Form.Copies.EACH_HOUSEHOLD ? filled(ho) : Optional.empty(),
                new Formalities(filled(noi), Optional.ofNullable(ngay), filled(so), signer));
    }

    /** The review to compare with; empty for none. */
    Optional<String> before() {
        return filled(namTruoc);
    }
}
