package vn.binhxet.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginRateTest {
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final LoginRate rate = new LoginRate(() -> now);

    @Test
    void aMachineMayTryAgainOnlyAfterAWhile() {
        for (int i = 0; i < LoginRate.MOST; i++) {
            assertThat(rate.mayTry("10.0.0.1")).isTrue();
        }
        assertThat(rate.mayTry("10.0.0.1")).isFalse();
        assertThat(rate.mayTry("10.0.0.2")).isTrue();
        now = now.plusSeconds(300);
        assertThat(rate.mayTry("10.0.0.1")).isTrue();
    }
}
