package vn.binhxet.web.job;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;

/**
 * Tells how a job goes on as server-sent events: {@code progress} whenever something changed, {@code end} once. A stream
 * lasts half a minute at most, then the browser asks for another; where too many watch, it brings the state of the moment.
 */
public final class JobStream {
    private static final int MOST_WATCHERS = 16;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 300;
    private static final int AGAIN_MILLIS = 2_000;

    private final Jobs jobs;
    private final JsonMapper json;
    private final Semaphore watchers = new Semaphore(MOST_WATCHERS);

    public JobStream(Jobs jobs, JsonMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Writes events until the job has ended or half a minute is over. */
    public void write(Job job, Account reader, Message.Language language, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        out.write(("retry: " + AGAIN_MILLIS + "\n\n").getBytes(StandardCharsets.UTF_8));
        boolean mayWait = watchers.tryAcquire();
        try {
            watch(job, reader, language, out, mayWait ? LONGEST : Duration.ZERO);
        } finally {
            if (mayWait) {
                watchers.release();
            }
        }
    }

    private void watch(Job job, Account reader, Message.Language language, OutputStream out, Duration longest)
            throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        String told = "";
        do {
            Job now = jobs.find(job.id(), reader).orElse(job);
            String view = json.writeValueAsString(JobView.of(jobs, now, language));
            if (!view.equals(told)) {
                send(out, now.isOpen() ? "progress" : "end", view);
                told = view;
            }
            if (!now.isOpen()) {
                return;
            }
            pause();
        } while (System.nanoTime() < end && !jobs.isClosing());
    }

    private static void send(OutputStream out, String event, String data) throws IOException {
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IOException(closed);
        }
    }
}
