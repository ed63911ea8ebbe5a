package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
