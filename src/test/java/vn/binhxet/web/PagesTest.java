package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.web.RunningDesk.HOUSEHOLD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages offer to everybody, whatever they are read on. */
class PagesTest {
    private final RunningDesk desk = RunningDesk.open();
    private final Visitor officer = desk.visitor("can-bo");

    @ParameterizedTest
    @ValueSource(strings = {"/ho/" + HOUSEHOLD + "/thu-xem", "/to/T00002/thu-xem"})
    void whatWouldComeOutStandsAboveTheFacts(String path) {
        String page = officer.get(path).body();
        assertThat(page.indexOf("id=\"supposed\"")).isPositive().isLessThan(page.indexOf("<form class=\"controls\""));
        assertThat(page).contains("Đang xét…", "hx-indicator=\"#answer\"", "Chưa đổi ô nào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tong-quan", "/so-cai", "/dot-xet/"})
    void aTableIsReadAsCardsOnAPhone(String path) {
        String page = desk.visitor("to-chuc")
                .get(path.endsWith("xet/") ? path + desk.review() : path)
                .body();
        assertThat(page).contains("<table class=\"list\">", "data-label=").doesNotContain("<table>");
    }

    @Test
    void criteriaAreChosenByTheirPhraseTitleByTitle() {
        String page = officer.get("/ho?danhHieu=GDVH-86&tieuChi=F.I.1c").body();
        assertThat(page)
                .contains("<optgroup label=\"Gia đình văn hóa\">", ">F.I.1c Không mắc tệ nạn xã hội")
                .containsPattern("value=\"F.I.1c\" selected")
                .doesNotContain("<optgroup label=\"Gia đình hạnh phúc\">");
        assertThat(officer.get("/ho").body()).contains("<optgroup label=\"Gia đình hạnh phúc\">");
    }

    @Test
    void aSearchThatFindsNobodySaysWhatToDo() {
        assertThat(officer.get("/ho?tim=khong-co-ai-ten-nay").body())
                .contains("Không tìm thấy hộ nào; hãy thử bớt điều kiện.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/thu", "/chung-minh"})
    void aButtonThatWantsAScriptIsHiddenUntilItRuns(String page) {
        assertThat(officer.get("/ho/" + HOUSEHOLD + page).body()).containsPattern("<button[^>]* data-print hidden");
        assertThat(officer.get("/tinh/desk.js").body()).contains("button.hidden = false");
    }

    @Test
    void aHouseholdLeadsBackToItsReview() {
        assertThat(officer.get("/ho/" + HOUSEHOLD).body())
                .contains("href=\"/ho?dot=" + desk.review(), "href=\"/to/T00001?dot=" + desk.review());
    }

    @Test
    void oneReviewIsNotOfferedToChooseFromAndNotNamedInTheMenu() {
        String page = officer.get("/ho?dot=" + desk.review()).body();
        assertThat(page).contains("href=\"/tong-quan\"").doesNotContain("<select name=\"dot\"");
    }
}
