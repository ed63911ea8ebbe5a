package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleRules;

/** Rules as people read them come from the rules alone, with the numbers in force. */
class RulesPagesTest {
    @TempDir
    Path folder;

    private static String text(RuleBook book, String id, @Nullable String plan, @Nullable LocalDate day) {
        RulesPages pages = new RulesPages(book, plan, day, Message.Language.VI);
        return RulesPageText.of(pages.of(id).orElseThrow());
    }

    static Stream<TitleRules> titles() {
        return TestRules.book().titles().values().stream()
                .filter(rules -> TestRules.book().plans().values().stream()
                        .anyMatch(plan -> plan.titles().contains(rules.title().id())));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleTellsEveryCriterionWithItsGround(TitleRules rules) {
        RulesPage page = new RulesPages(TestRules.book(), null, null, Message.Language.VI)
                .of(rules.title().id())
                .orElseThrow();
        List<RulesPage.Item> items = page.sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
        for (RulesPage.Item item : items) {
            Criterion criterion = rules.title().criteria().stream()
                    .filter(found -> found.id().equals(item.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.phrase()).isEqualTo(criterion.phrase());
            assertThat(item.source()).startsWith(criterion.citation().source());
            assertThat(item.sentences())
                    .as("at least one rule and how to mend it")
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("{", "limit."));
        }
        long shown = rules.title().criteria().stream()
                .filter(criterion -> !rules.presentWhen().containsKey(criterion.id()))
                .count();
        assertThat(items).hasSizeGreaterThanOrEqualTo((int) shown);
    }

    @Test
    void theNumbersAreThoseInForce() {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.replace(rules.resolve("titles/GDVH-86/title.yaml"), "full: 2/3", "full: 3/4");
        TestRules.replace(
                rules.resolve("plans/minh-tan-2024/plan.yaml"),
                "nêu mức nào\", basis: model } ]",
                "nêu mức nào\", basis: model }, { from: 2025-01-01, value: 85.5 %, source: thử, basis: model } ]");
        RuleBook book = RuleBook.read(rules);
        assertThat(text(book, "F.II.3", "minh-tan-2024", null))
                .contains("≥ 3/4")
                .doesNotContain("2/3");
        assertThat(text(book, "G.K1", "minh-tan-2024", null)).contains("80 %");
        assertThat(text(book, "G.K1", "minh-tan-2024", LocalDate.of(2025, 3, 1)))
                .contains("85,5 %");
    }

    @Test
    void aPlanTellsEveryTargetInItsOwnWords() {
        String page = text(TestRules.book(), "minh-tan-2024", null, null);
        for (Target target : TestRules.book().plan("minh-tan-2024").targets()) {
            assertThat(page).contains(target.id() + "  " + target.name()).contains(target.quote());
        }
        assertThat(page).contains("min_gdhp_share").contains("94 %");
    }

    @Test
    void theMarkOfEachKindOfPlaceIsTold() {
        assertThat(text(TestRules.book(), "GDVH-86", null, null)).contains("Mốc đạt: từ 80 điểm trên tối đa 100");
    }

    @Test
    void aPageForPrintingHoldsTheSameAndNoMarkup() {
        RulesPage page = new RulesPages(TestRules.book(), "minh-tan-2024", null, Message.Language.VI)
                .of("GDVH-86")
                .orElseThrow();
        String html = RulesPageHtml.of(page, Message.Language.VI);
        assertThat(html)
                .contains("Số cuộc tham dự / số cuộc họp tổ &lt; 1/2")
                .doesNotContain("<script", "http")
                .contains("lang=\"vi\"");
        page.sections().stream()
                .flatMap(section -> section.items().stream())
                .forEach(item -> assertThat(html).contains(item.id()));
    }

    @Test
    void whatIsNotThereNamesTheNearest() {
        RulesPages pages = new RulesPages(TestRules.book(), null, null, Message.Language.VI);
        assertThat(pages.of("GDVH-68")).isEmpty();
        assertThat(pages.nearest("GDVH-68")).isEqualTo("GDVH-86");
        RulesPages none = new RulesPages(TestRules.book(), "yen-bai-city-2023", null, Message.Language.VI);
        assertThatThrownBy(() -> none.of("GDVH-86"))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("GDVH-86");
    }
}
