package vn.binhxet.peers;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What deciding a household costs, warm, in seconds of processor time: those of the clock on a machine with nothing else to
 * do, and on a busy one still the same. Threads that an engine or the garbage collector works with count, too.
 *
 * @param perSecond households: the middle round
 * @param slowest the slowest round
 * @param fastest the fastest round
 * @param bytes allocated per household, by all threads together
 */
record Rate(long perSecond, long slowest, long fastest, long bytes) {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param households how many one run decides */
    static Rate of(Runnable run, int households, Duration warmUp) {
        round(run, households, warmUp.toNanos());
        long[] rounds = new long[ROUNDS];
        long bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Round round = round(run, households, SECOND);
            rounds[i] = round.perSecond();
            bytes = round.bytes();
        }
        Arrays.sort(rounds);
        return new Rate(rounds[ROUNDS / 2], rounds[0], rounds[ROUNDS - 1], bytes);
    }

    private record Round(long perSecond, long bytes) {}

    /** Runs again and again for at least some processor time. */
    private static Round round(Runnable run, int households, long nanos) {
        long allocated = allocated();
        long start = PROCESS.getProcessCpuTime();
        long decided = 0;
        long spent;
        do {
            run.run();
            decided += households;
            spent = PROCESS.getProcessCpuTime() - start;
        } while (spent < nanos);
        return new Round(decided * SECOND / spent, (allocated() - allocated) / decided);
    }

    private static long allocated() {
        long[] bytes = THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds());
        return LongStream.of(bytes).filter(each -> each > 0).sum();
    }
}
