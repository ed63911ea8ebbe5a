package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.model.Progress;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.model.Verdict;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;

/**
 * Whatever single thing is changed in a ledger behind the program's back, verifying finds it. Random changes of every
 * kind to every table; {@code -Dbinhxet.tampers=20000} makes more of them, {@code -Dbinhxet.tamperSeed=2} others.
 */
class TamperTest {
    private static final int TAMPERS = Integer.getInteger("binhxet.tampers", 1_000);
    private static final long SEED = Long.getLong("binhxet.tamperSeed", 1);

    @TempDir
    static Path folder;

    private static Path whole;
    private static Author author;

    /** Two plans' reviews, two corrections, erasures of a household and of a person; versions, approved and rolled back. */
    @BeforeAll
    static void record() {
        whole = folder.resolve("whole.db");
        author = TestReviews.author(folder);
        String address = whole.toString();
        ReviewResult first = TestReviews.synthetic("minh-tan-2024", 7, 60, folder.resolve("first"));
        ReviewResult second = TestReviews.random("nguyen-dai-nang-2026", 3, 3, 12, folder.resolve("second"));
        TestReviews.record(address, first, author);
        TestReviews.correct(address, author, "H0000002", "đối chiếu lại", "noise_complaints=3", "disputes_upheld=2");
        TestReviews.correct(address, author, "T00001", "kiểm đếm lại", "public_works=0");
        TestReviews.record(address, second, author);
        TestReviews.erase(address, author, "H0000001");
        TestReviews.erase(address, author, "N00000009");
        versions(address);
    }

    private static void versions(String address) {
        try (Ledger ledger = Ledger.write(address)) {
            RuleVersions versions = ledger.ruleVersions();
            Author approver = new Author("Người duyệt", author.at(), author.key());
            for (String note : List.of("lần một", "lần hai")) {
                RulesWithCases files = new RulesWithCases(
                        new RuleFiles(Map.of("facts.yaml", "# " + note + "\n")), new RuleFiles(Map.of()));
                RuleVersion version = versions.submit(files, note, Optional.empty(), author, TestReviews.QUIETLY)
                        .version();
                versions.activate(version, note, approver, TestReviews.QUIETLY);
            }
            versions.rollBack(versions.history(), "có lỗi", approver, TestReviews.QUIETLY);
        }
    }

    @Test
    void theLedgerIsWholeBeforeAnybodyTouchesIt() {
        Verification verified = TestReviews.verify(whole.toString(), author);
        assertThat(verified.events()).isEqualTo(7 + 5);
        assertThat(verified.roots()).hasSize(4);
    }

    @Test
    void everyRandomChangeIsFound() throws IOException, SQLException {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        Path copy = folder.resolve("copy.db");
        long start = System.nanoTime();
        int done = 0;
        for (int tries = 0; done < TAMPERS && tries < 3 * TAMPERS; tries++) {
            Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
            Optional<Tampering> tampering = Tampering.random(copy.toString(), random);
            if (tampering.isPresent()) {
                done++;
                kinds.merge(tampering.get().kind(), 1, Integer::sum);
                found(copy).ifPresent(how -> missed.add(tampering.get() + " → " + how));
            }
        }
        System.out.printf(
                "%d changes (seed %d), %d not found, %.1f s: %s%n",
                done,
                SEED,
                missed.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3,
                kinds);
        assertThat(missed.stream().limit(300)).isEmpty();
        assertThat(done).isEqualTo(TAMPERS);
    }

    /**
     * A review's row that no event speaks of is a leftover and no record: it is told, not called forged.
     *
     * @return nothing if the change is found as it should be, else what happened instead
     */
    private static Optional<String> found(Path ledger) {
        try (Ledger opened = Ledger.read(ledger.toString())) {
            Verification verified = opened.verify(Optional.empty(), author.key(), Progress.SILENT);
            boolean isTold =
                    verified.notes().stream().anyMatch(note -> note.code().equals("verify.unfinished"));
            return isTold ? Optional.empty() : Optional.of("whole, with the notes " + verified.notes());
        } catch (LedgerException forged) {
            return forged.isForged() ? Optional.empty() : Optional.of("not called forged: " + forged.getMessage());
        } catch (RuntimeException | Error stumbled) {
            return Optional.of("stumbled: " + stumbled + " at "
                    + Arrays.stream(stumbled.getStackTrace()).limit(4).toList());
        }
    }

    /** A desk that is open for months would run out of files. */
    @Test
    void nothingStaysOpenOfALedgerThatIsRefused() throws IOException {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path forged = folder.resolve("forged.db");
        Files.copy(whole, forged);
        Tables.change(forged.toString(), "UPDATE sheaf SET facts = x'00' WHERE group_place = 0");
        Path foreign = folder.resolve("foreign.db");
        Tables.change(foreign.toString(), "CREATE TABLE other (number INTEGER)");
        long before = system.getOpenFileDescriptorCount();
        for (int i = 0; i < 30; i++) {
            assertThat(found(forged)).isEmpty();
            assertThatThrownBy(() -> Ledger.read(foreign.toString())).isInstanceOf(LedgerException.class);
        }
        assertThat(system.getOpenFileDescriptorCount()).isLessThan(before + 30);
    }

    /** Whoever reads without verifying gets an answer or is told that a record was changed, never a stumble. */
    @Test
    void readingATamperedLedgerNeverStumbles() throws IOException, SQLException {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<String> stumbles = new ArrayList<>();
        Path copy = folder.resolve("read.db");
        for (int i = 0; i < TAMPERS / 20; i++) {
            Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
            Optional<Tampering> tampering = Tampering.random(copy.toString(), random);
            try (Ledger ledger = Ledger.read(copy.toString())) {
                RuleVersions versions = ledger.ruleVersions();
                versions.history().versions().forEach(versions::files);
                for (RecordedReview review : ledger.reviews()) {
                    Replay replay = new Replay(ledger, review);
                    for (String subject : List.of("H0000001", "H0000002", "T00001", "TDP-01", "H01-001")) {
                        replay.about(subject);
                    }
                    replay.dataset(review.revision());
                    ledger.decisions(
                            review,
                            new Ledger.Filter(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Verdict.MET),
                            0,
                            1_000);
                }
            } catch (LedgerException told) {
                // as it should be
            } catch (RuntimeException | Error stumbled) {
                stumbles.add(tampering + " → " + stumbled + " at "
                        + Arrays.stream(stumbled.getStackTrace()).limit(6).toList());
            }
        }
        assertThat(stumbles).isEmpty();
    }
}
