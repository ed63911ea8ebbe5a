package vn.binhxet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.review.ReviewResult;

/** One household or group decided alone with other facts comes to what a review of everybody would. */
class WhatIfTest {
    private static final List<String> PLANS = List.of("minh-tan-2024", "yen-bai-city-2023");

    @TempDir
    static Path folder;

    private static Ledger ledger;

    @BeforeAll
    static void record() {
        ledger = Ledger.write(folder.resolve("ledger.db").toString());
        for (String plan : PLANS) {
            ReviewResult result = TestRules.review(TestRules.book(), plan, Path.of("fixtures", plan, "data"));
            Author author = new Author("test", Instant.EPOCH, Optional.empty());
            ledger.record(Contents.of(result, "test"), false, 2, author, () -> {}, Progress.SILENT);
        }
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Replay replay(String plan) {
        RecordedReview review = ledger.reviews().stream()
                .filter(known -> known.campaign().plan().equals(plan))
                .findFirst()
                .orElseThrow();
        return new Replay(ledger, review);
    }

    private static Ledger.Place place(Replay replay, String subject) {
        return replay.ledger().places(replay.review(), subject).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "minh-tan-2024, T00001, register:HINH_SU=no",
        "minh-tan-2024, T00001, security_title=false",
        "minh-tan-2024, T00002, happy_models=0",
        "minh-tan-2024, T00003, law_outreach=",
        "yen-bai-city-2023, TDP-03, meeting_present=1",
        "yen-bai-city-2023, TDP-02, register:XU_PHAT_HANH_CHINH=no",
        "minh-tan-2024, H0000034, meetings_attended=9",
        "yen-bai-city-2023, H01-005, school_age="
    })
    void aloneAsAmongAll(String plan, String subject, String setting) {
        Replay replay = replay(plan);
        ReviewResult all = replay.suppose(subject, List.of(setting), List.of(), 2, Progress.SILENT);

        WhatIf alone = replay.whatIf(place(replay, subject), List.of(setting));

        assertThat(alone.decisions())
                .extracting(Supposed::decision)
                .isEqualTo(Supposed.about(subject, all).stream()
                        .map(Supposed::decision)
                        .toList());
        GroupDecisions group = all.groups().stream()
                .filter(one -> one.group().id().equals(alone.group().group().id()))
                .findFirst()
                .orElseThrow();
        if (place(replay, subject).household() < 0) {
            assertThat(alone.group().households()).usingRecursiveComparison().isEqualTo(group.households());
            assertThat(alone.group().counts()).isEqualTo(group.counts());
        }
    }

    @Test
    void aRegisterThatIsNotReconciledOpensWhatItWouldShow() {
        Replay replay = replay("minh-tan-2024");
        Ledger.Place place = place(replay, "T00001");
        assertThat(outcomes(replay.group(place.group()))).contains(Outcome.PASS);

        WhatIf after = replay.whatIf(place, List.of("register:HINH_SU=no"));

        assertThat(outcomes(after.group())).contains(Outcome.UNDETERMINED).doesNotContain(Outcome.PASS);
        assertThat(replay.group(place.group()).group().registers())
                .as("nothing is recorded")
                .doesNotContain(false);
    }

    private static List<Outcome> outcomes(GroupDecisions group) {
        return group.households().get(0).stream()
                .map(code -> code.outcome())
                .distinct()
                .toList();
    }
}
