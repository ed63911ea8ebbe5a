package vn.binhxet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

/** The pages of a list. */
class TurningTest {
    private static Model shown(long number, long total) {
        Model model = new ConcurrentModel();
        Turning.of(number, 100, total).show(model, other -> "/to?trang=" + other);
        return model;
    }

    @Test
    void aPageLeadsToItsNeighbours() {
        Model middle = shown(2, 250);
        assertThat(Turning.of(2, 100, 250).first()).isEqualTo(100);
        assertThat(middle.getAttribute("last")).isEqualTo(3L);
        assertThat(middle.getAttribute("previous")).isEqualTo("/to?trang=1");
        assertThat(middle.getAttribute("next")).isEqualTo("/to?trang=3");
    }

    @Test
    void theFirstAndTheLastPageLeadNowhereBeyond() {
        assertThat(shown(-5, 250).getAttribute("previous")).isEqualTo("");
        assertThat(shown(3, 300).getAttribute("next")).isEqualTo("");
        assertThat(shown(1, 0).getAttribute("last")).isEqualTo(1L);
    }

    @Test
    void noNumberIsTooLarge() {
        assertThat(Turning.of(Long.MAX_VALUE, 100, 250).first()).isPositive();
    }
}
