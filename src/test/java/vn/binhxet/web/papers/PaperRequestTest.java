package vn.binhxet.web.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.binhxet.model.Message;
import vn.binhxet.report.PaperException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Role;

/** What is long, what is too long, and for whom a paper is. */
class PaperRequestTest {
    private static PaperRequest request(String form, String format, String group) {
        return new PaperOrder(
                        form,
                        format,
                        "GDVH-86",
                        group,
                        null,
                        " ",
                        "Minh Tân",
                        LocalDate.of(2024, 11, 20),
                        "12",
                        "KT. CHỦ TỊCH|An")
                .request("minh-tan-2024-0123456789ab");
    }

    private static Account account(Role role, String... groups) {
        return new Account("ai-do", "Ai Đó", EnumSet.of(role), new TreeSet<>(Set.of(groups)), false, 0);
    }

    @Test
    void aJobKeepsTheRequestAsItWas() {
        PaperRequest request = request("thong-bao", "PDF", "T00001");
        assertThat(PaperRequest.read(request.written())).isEqualTo(request);
        assertThat(request.file()).isEqualTo("thong-bao-minh-tan-2024-0123456789ab.pdf");
        assertThat(request.before()).isEmpty();
        assertThat(request.paper().formalities().signer()).containsExactly("KT. CHỦ TỊCH", "An");
    }

    @Test
    void whatNamesEveryHouseholdIsLongSoonerThanWhatOnlyCounts() {
        assertThat(request("notice", "pdf", "").isLong(300)).isFalse();
        assertThat(request("notice", "pdf", "").isLong(301)).isTrue();
        assertThat(request("passed", "xlsx", "").isLong(301)).isTrue();
        assertThat(request("statistics", "xlsx", "").isLong(20_000)).isFalse();
        assertThat(request("statistics", "xlsx", "").isLong(20_001)).isTrue();
    }

    @Test
    void moreHouseholdsThanAFileMayBeAboutAreRefusedButMayBeCounted() {
        PaperRequest letters = request("notice", "pdf", "");
        assertThatCode(() -> letters.refuseTooMany(10_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> letters.refuseTooMany(10_001))
                .isInstanceOfSatisfying(
                        PaperException.class,
                        refused -> assertThat(refused.said().in(Message.Language.VI))
                                .contains("hơn 10000 hộ", "chọn một tổ"));
        assertThatCode(() -> request("results", "pdf", "").refuseTooMany(1_000_000))
                .doesNotThrowAnyException();
    }

    @Test
    void itIsForWhoeverMaySeeAllHouseholdsThatItIsAbout() {
        PaperRequest ofAll = request("notice", "pdf", "");
        PaperRequest ofGroup = request("notice", "pdf", "T00001");
        assertThat(ofAll.isFor(account(Role.OFFICER))).isTrue();
        assertThat(ofAll.isFor(account(Role.OFFICER, "T00001"))).isFalse();
        assertThat(ofGroup.isFor(account(Role.OFFICER, "T00001"))).isTrue();
        assertThat(ofGroup.isFor(account(Role.OFFICER, "T00002"))).isFalse();
        assertThat(ofGroup.isFor(account(Role.POLICY_EDITOR))).isFalse();
    }
}
