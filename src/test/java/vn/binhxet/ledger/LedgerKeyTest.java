package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine remembers of the ledgers it has seen. */
class LedgerKeyTest {
    private static final int EVENTS = 100;

    @TempDir
    Path folder;

    @Test
    void theHeadsOfSeveralLedgersAreRememberedAtTheSameMoment() {
        IntStream.range(0, 4).parallel().forEach(ledger -> {
            LedgerKey key = TestReviews.key(folder);
            for (int number = 1; number <= EVENTS; number++) {
                key.remember("ledger-" + ledger, new LedgerKey.Head(number, "h" + number));
                assertThat(key.head("ledger-" + ledger)).contains(new LedgerKey.Head(number, "h" + number));
            }
        });
    }

    @Test
    void onlyWhoSaysSoGoesBackToAnEarlierHead() {
        LedgerKey key = TestReviews.key(folder);
        LedgerKey.Head late = new LedgerKey.Head(7, "late");
        LedgerKey.Head early = new LedgerKey.Head(3, "early");
        key.remember("ledger", late);
        key.remember("ledger", early);
        assertThat(key.head("ledger")).contains(late);
        key.goBack("ledger", early);
        assertThat(key.head("ledger")).contains(early);
    }
}
