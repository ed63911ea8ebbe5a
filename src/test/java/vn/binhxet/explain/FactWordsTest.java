package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.condition.Wording;

class FactWordsTest {
    private static FactWords words(Message.Language language) {
        return FactWords.of(TestRules.book().vocabulary().dictionary(), language);
    }

    @Test
    void aShareIsWrittenAsItsReaderWritesNumbers() {
        Map<String, Long> share = Map.of("yes", 3L, "unknown", 0L, "of", 74L);
        assertThat(words(Message.Language.VI).of(SubjectKind.GROUP, "share(nghèo hoặc hộ cận nghèo)", share))
                .isEqualTo("Tỷ lệ hộ nghèo hoặc hộ cận nghèo: 3/74 (4,05 %)");
        assertThat(words(Message.Language.EN).of(SubjectKind.GROUP, "share(có nước sạch)", share))
                .endsWith("3/74 (4.05 %)");
    }

    @Test
    void aLabelInsideASentenceBeginsSmall() {
        assertThat(words(Message.Language.VI).label(SubjectKind.GROUP, "sum(working_age_employed)"))
                .isEqualTo("Tổng lao động có việc làm");
    }

    @ParameterizedTest
    @CsvSource({"Số người có BHYT, số người có BHYT", "BHYT của hộ, BHYT của hộ", "GĐVH, GĐVH", "Ổ dịch, ổ dịch"})
    void abbreviationsStay(String label, String inside) {
        assertThat(Wording.small(label)).isEqualTo(inside);
    }
}
