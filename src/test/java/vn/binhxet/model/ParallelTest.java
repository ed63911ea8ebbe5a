package vn.binhxet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> things = IntStream.range(0, 500).boxed().toList();
        List<Integer> taken = new ArrayList<>();
        Parallel.inOrder(things.size(), 4, 9, i -> i * 2, taken::add);
        assertThat(taken).isEqualTo(things.stream().map(i -> i * 2).toList());
        assertThat(Parallel.map(things, 3, i -> i * 2)).isEqualTo(taken);
    }

    /** Whoever catches the failure may close what the others read from. */
    @Test
    void afterAFailureNobodyWorksAnyMore() {
        AtomicInteger working = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        IntFunction<Integer> work = i -> {
            working.incrementAndGet();
            try {
                if (i == 0) {
                    begun.await();
                    throw new IllegalStateException("the first fails");
                }
                begun.countDown();
                long end = System.nanoTime() + 200_000_000;
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                return i;
            } catch (InterruptedException impatient) {
                throw new IllegalStateException(impatient);
            } finally {
                working.decrementAndGet();
            }
        };
        assertThatThrownBy(() -> Parallel.inOrder(8, 2, 8, work, taken -> {})).hasMessage("the first fails");
        assertThat(working).hasValue(0);
    }
}
