package vn.binhxet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | 2891 | 3077 | 2.891/3.077 · 93,96 %",
                "en | 2891 | 3077 | 2,891/3,077 · 93.96 %",
                "vi | 1 | 8 | 1/8 · 12,50 %",
                "vi | 1 | 800 | 1/800 · 0,13 %",
                "vi | 0 | 7 | 0/7 · 0,00 %",
                "vi | 0 | 0 | –"
            })
    void aShareStandsBesideItsPartAndWholeWithTwoDecimals(String language, long part, long whole, String shown) {
        assertThat(Shown.of(Locale.forLanguageTag(language)).share(part, whole)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | 2697 | 2.697",
                "vi | 84.5 | 84,5",
                "en | 2697 | 2,697",
                "en | -1234.50 | -1,234.50",
                "vi | 999 | 999"
            })
    void aNumberIsGroupedByThousands(String language, BigDecimal number, String shown) {
        assertThat(Shown.of(Locale.forLanguageTag(language)).decimal(number)).isEqualTo(shown);
    }
}
