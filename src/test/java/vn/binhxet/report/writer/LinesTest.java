package vn.binhxet.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words broken into lines. */
class LinesTest {
    @Test
    void aLineIsFullAtItsLastLetter() {
        assertThat(Lines.of("Tổ dân phố số một", String::length, 10)).containsExactly("Tổ dân phố", "số một");
        assertThat(Lines.of("Tổ dân phố số một", String::length, 9)).containsExactly("Tổ dân", "phố số", "một");
    }

    @Test
    void noWordIsLostOrTorn() {
        assertThat(Lines.of("a khôngvừadòngnào b\n\nc", String::length, 5))
                .containsExactly("a", "khôngvừadòngnào", "b", "", "c");
        assertThat(Lines.count("", 5)).isEqualTo(1);
    }
}
