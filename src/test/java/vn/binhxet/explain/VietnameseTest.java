package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Numbers as they are written in Vietnamese. */
class VietnameseTest {
    @Test
    void thousandsArePartedByDotsAndDecimalsByAComma() {
        assertThat(Vietnamese.of(new BigDecimal("150000.01"))).isEqualTo("150.000,01");
        assertThat(Vietnamese.of(new BigDecimal("2600"))).isEqualTo("2.600");
        assertThat(Vietnamese.of(new BigDecimal("-20.00"))).isEqualTo("-20,00");
        assertThat(Vietnamese.of(new BigDecimal("-123456"))).isEqualTo("-123.456");
        assertThat(Vietnamese.of(new BigDecimal("999"))).isEqualTo("999");
        assertThat(Vietnamese.of(-1234L)).isEqualTo("-1.234");
        assertThat(Vietnamese.of(0L)).isEqualTo("0");
    }
}
