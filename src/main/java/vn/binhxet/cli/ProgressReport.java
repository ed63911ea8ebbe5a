package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;

/** Shows how far a task is: a bar on a terminal (the launcher says if it is one), elsewhere one line every ten seconds. */
abstract class ProgressReport implements Progress, AutoCloseable {
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    static ProgressReport of(PrintWriter err, Message.Language language) {
        return Boolean.getBoolean("binhxet.terminal") ? new Bar(language) : new Lines(err, language);
    }

    @Override
    public abstract void close();

    private static String name(Phase phase, Message.Language language) {
        return Message.of("cli.phase." + phase).in(language);
    }

    private static final class Bar extends ProgressReport {
        private final Message.Language language;
        private @Nullable ProgressBar bar;
        private @Nullable Phase phase;

        Bar(Message.Language language) {
            this.language = language;
        }

        @Override
        public synchronized void at(Phase now, long done, long total) {
            ProgressBar shown = bar;
            if (shown == null || phase != now) {
                close();
                shown = new ProgressBarBuilder()
                        .setTaskName(name(now, language))
                        .setInitialMax(total == 0 ? -1 : total)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .setUpdateIntervalMillis(200)
                        .build();
                bar = shown;
                phase = now;
            }
            if (done > shown.getCurrent()) {
                shown.stepTo(done);
            }
        }

        @Override
        public synchronized void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    private static final class Lines extends ProgressReport {
        private final PrintWriter err;
        private final Message.Language language;
        private long last = System.nanoTime();

        Lines(PrintWriter err, Message.Language language) {
            this.err = err;
            this.language = language;
        }

        @Override
        public synchronized void at(Phase phase, long done, long total) {
            if (System.nanoTime() - last >= SILENCE_NANOS) {
                last = System.nanoTime();
                err.println(name(phase, language) + ": " + done + (total == 0 ? "" : "/" + total));
            }
        }

        @Override
        public void close() {
            // nothing stays open
        }
    }
}
