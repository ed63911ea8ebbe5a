package vn.binhxet.web.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.accounts.Role;

/** Long work in the background: done once, told truthfully, not lost. */
class JobsTest {
    private static final Account REVIEWER =
            new Account("to-chuc", "Người tổ chức", EnumSet.of(Role.REVIEWER), new TreeSet<>(), false, 0);
    private static final Account EDITOR =
            new Account("soan-thao", "Người soạn", EnumSet.of(Role.POLICY_EDITOR), new TreeSet<>(), false, 0);

    @TempDir
    private Path folder;

    private AccountsDatabase database;
    private final Counting counting = new Counting();
    private Jobs jobs;

    /** Counts to its request, and waits in the middle until it is let go on. */
    private static final class Counting implements Work {
        private final CountDownLatch isHalf = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);
        private final List<String> ended = new ArrayList<>();

        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public Permission permission() {
            return Permission.HOUSEHOLDS;
        }

        @Override
        public String run(Job job, Progress progress) {
            if (job.request().equals("wrong")) {
                throw new JobException(Message.of("web.noHousehold", "H1"));
            }
            if (job.request().equals("secret")) {
                throw new IllegalStateException("Nguyễn Văn A, 001099012345");
            }
            int total = Integer.parseInt(job.request());
            for (int done = 1; done <= total; done++) {
                progress.at(Progress.Phase.DECIDE, done, total);
                if (done == total / 2 && job.starts() == 1) {
                    isHalf.countDown();
                    await(mayGoOn);
                }
            }
            return "counted to " + total + " at start " + job.starts();
        }

        @Override
        public void ended(Job job) {
            ended.add(job.id());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void open() {
        database = AccountsDatabase.beside(folder.resolve("binhxet.db").toString());
        jobs = start();
    }

    private Jobs start() {
        Jobs started = new Jobs(database, () -> Instant.parse("2026-11-22T03:00:00Z"), List.of(counting));
        started.start();
        return started;
    }

    @AfterEach
    void close() {
        counting.mayGoOn.countDown();
        jobs.close();
        database.close();
    }

    private Job ended(Job job) throws InterruptedException {
        for (int i = 0; i < 500 && jobs.find(job.id(), REVIEWER).orElseThrow().isOpen(); i++) {
            Thread.sleep(10);
        }
        return jobs.find(job.id(), REVIEWER).orElseThrow();
    }

    @Test
    void aJobComesToItsResult() throws Exception {
        counting.mayGoOn.countDown();
        Job done = ended(jobs.ask(counting, "10", REVIEWER));
        assertThat(done.state()).isEqualTo(Job.State.DONE);
        assertThat(done.result()).isEqualTo("counted to 10 at start 1");
        assertThat(done.by()).isEqualTo("to-chuc");
        assertThat(counting.ended).containsExactly(done.id());
    }

    @Test
    void aRunningJobTellsHowFarItIsAndTheOthersHowManyComeBefore() throws Exception {
        Job first = jobs.ask(counting, "10", REVIEWER);
        Job second = jobs.ask(counting, "20", REVIEWER);
        counting.isHalf.await();
        assertThat(jobs.step(first))
                .hasValueSatisfying(step -> assertThat(step.done()).isEqualTo(5));
        JobView view = JobView.of(jobs, jobs.find(first.id(), REVIEWER).orElseThrow(), Message.Language.VI);
        assertThat(view.text()).isEqualTo("Xét các hộ: 5/10");
        assertThat(JobView.of(jobs, second, Message.Language.VI).text()).isEqualTo("Đang chờ, còn 1 việc trước.");
    }

    @Test
    void whatIsAskedForTwiceIsOneJob() throws Exception {
        Job first = jobs.ask(counting, "10", REVIEWER);
        counting.isHalf.await();
        assertThat(jobs.ask(counting, "10", REVIEWER).id()).isEqualTo(first.id());
        counting.mayGoOn.countDown();
        ended(first);
        assertThat(jobs.ask(counting, "10", REVIEWER).id()).isNotEqualTo(first.id());
    }

    @Test
    void aJobThatFailsSaysWhyInBothLanguages() throws Exception {
        Job failed = ended(jobs.ask(counting, "wrong", REVIEWER));
        assertThat(failed.state()).isEqualTo(Job.State.FAILED);
        assertThat(JobView.of(jobs, failed, Message.Language.VI).text()).contains("Không có hộ H1");
        assertThat(JobView.of(jobs, failed, Message.Language.EN).text()).contains("There is no household H1");
        assertThat(counting.ended).containsExactly(failed.id());
    }

    @Test
    void anUnforeseenFailureTellsNothingOfItsOwnText() throws Exception {
        Job failed = ended(jobs.ask(counting, "secret", REVIEWER));
        assertThat(JobView.of(jobs, failed, Message.Language.VI).text())
                .contains("lỗi ngoài dự kiến")
                .doesNotContain("Nguyễn");
    }

    @Test
    void whatAStopInterruptsGoesOnAtTheNextStartBeforeTheOthers() throws Exception {
        Job first = jobs.ask(counting, "10", REVIEWER);
        Job second = jobs.ask(counting, "20", REVIEWER);
        counting.isHalf.await();
        jobs.close();
        assertThat(counting.ended).isEmpty();
        jobs = start();
        assertThat(ended(first).result()).isEqualTo("counted to 10 at start 2");
        counting.mayGoOn.countDown();
        ended(second);
        assertThat(counting.ended).containsExactly(first.id(), second.id());
    }

    @Test
    void aCancelledJobEndsWhileItWaitsOrWhenItNextTellsItsProgress() throws Exception {
        Job running = jobs.ask(counting, "4", REVIEWER);
        Job waiting = jobs.ask(counting, "6", REVIEWER);
        await(counting.isHalf);
        jobs.cancel(waiting, REVIEWER);
        jobs.cancel(running, REVIEWER);
        assertThat(jobs.find(waiting.id(), REVIEWER).orElseThrow().isOpen()).isFalse();
        counting.mayGoOn.countDown();
        Job ended = ended(running);
        assertThat(ended.state()).isEqualTo(Job.State.FAILED);
        assertThat(ended.said().orElseThrow().in(Message.Language.VI)).startsWith("to-chuc đã dừng");
        assertThat(counting.ended).containsExactly(waiting.id(), running.id());
        Job next = jobs.ask(counting, "8", REVIEWER);
        assertThat(ended(next).state()).as("the next one is done").isEqualTo(Job.State.DONE);
        jobs.cancel(next, REVIEWER);
        assertThat(jobs.find(next.id(), REVIEWER).orElseThrow().state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void onlySoManyMayWait() {
        for (int i = 100; i <= 120; i++) {
            jobs.ask(counting, Integer.toString(i), REVIEWER);
        }
        assertThatThrownBy(() -> jobs.ask(counting, "200", REVIEWER))
                .isInstanceOfSatisfying(
                        JobException.class,
                        full -> assertThat(full.said().in(Message.Language.VI)).contains("20 việc chờ"));
    }

    @Test
    void whoMayNotSeeTheWorkSeesNoJobOfIt() {
        Job job = jobs.ask(counting, "10", REVIEWER);
        assertThat(jobs.find(job.id(), EDITOR)).isEmpty();
    }

    @Test
    void secondsLeftFollowThePaceOfThePresentPart() {
        long[] now = {0};
        Advance advance = new Advance(() -> false, () -> now[0]);
        advance.at(Progress.Phase.READ, 5_000, 0);
        assertThat(advance.step())
                .hasValueSatisfying(step -> assertThat(step.secondsLeft()).isEqualTo(-1));
        advance.at(Progress.Phase.DECIDE, 100, 1_000);
        now[0] = Duration.ofSeconds(10).toNanos();
        advance.at(Progress.Phase.DECIDE, 600, 1_000);
        assertThat(advance.step())
                .hasValueSatisfying(step -> assertThat(step.secondsLeft()).isEqualTo(8));
    }
}
