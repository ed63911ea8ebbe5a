package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhxet.explain.RollUpText;
import vn.binhxet.model.Message;

/** What pages say about outcomes, so that nobody reads a contradiction into it. */
class PageWordsTest {
    private final Visitor officer = RunningDesk.open().visitor("can-bo");

    @Test
    void aLetterSpeaksToTheFamily() {
        assertThat(officer.get("/ho/" + RunningDesk.HOUSEHOLD + "/thu?danhHieu=GDVH-86")
                        .body())
                .contains("Độc lập - Tự do - Hạnh phúc", "Ngoài ra còn 2 lý do khác", "gia đình cần 2 việc")
                .doesNotContain("đang ghi", "tiêu chí F.");
    }

    @Test
    void whatIsNotMetIsNotCalledUnknown() {
        String near = officer.get("/to/T00002").body();
        assertThat(near)
                .containsPattern("chưa đạt: H\\.V\\S+ [^·<]*; H\\.V3 [^·<]* · chưa rõ: H\\.P0 Đạt Gia đình văn hóa")
                .containsPattern("<small>chưa rõ: H\\.P0 [^·<]*</small>");
    }

    @Test
    void underAPassCriteriaAreNoReasons() {
        assertThat(officer.get("/ho/H0000009").body())
                .contains("<h3>2 tiêu chí chưa đạt hoặc chưa rõ</h3>", "Nếu không có lý do này: ")
                .doesNotContain("<h3>2 lý do</h3>");
        assertThat(officer.get("/ho/" + RunningDesk.HOUSEHOLD).body()).contains("<h3>7 lý do</h3>");
    }

    @Test
    void readingsOfATargetAreToldInWords() {
        assertThat(officer.get("/tong-quan").body())
                .contains("cách đọc “trên mọi tổ được xét”: 0/3", "cách đọc “trên các tổ đạt tổ văn hóa”: 0/3");
        assertThat(RollUpText.reading("OTHER", Message.Language.VI))
                .as("a plan's own name")
                .isEqualTo("OTHER");
    }
}
