package vn.binhxet.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Many officers at a desk, each with a connection; all of them together take one thread. */
final class Officers implements Closeable {
    private final Selector selector = Selector.open();
    private final List<KeptConnection> connections = new ArrayList<>();
    private final Supplier<String> paths;
    private final Pace pace;

    /** When an officer wants to ask for the next time. */
    @FunctionalInterface
    interface Pace {
        /** @param asked how often this officer asked before */
        long nextNanos(int officer, int asked);
    }

    /**
     * @param paths the next page that somebody asks for
     * @param headers of every request, each ended by a line's end
     */
    Officers(URI desk, int count, Supplier<String> paths, String headers, Pace pace) throws IOException {
        this.paths = paths;
        this.pace = pace;
        for (int i = 0; i < count; i++) {
            connections.add(new KeptConnection(desk, selector, headers));
        }
    }

    /** A question that is due or waits for its answer. */
    private record Question(KeptConnection connection, int officer, int asked, long dueNanos) {}

    /** Asks for so long, and tells how long each answer took from when the question was due. */
    List<Long> ask(int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Long> nanos = new ArrayList<>();
        PriorityQueue<Question> due = new PriorityQueue<>(Comparator.comparingLong(Question::dueNanos));
        Map<KeptConnection, Question> open = new HashMap<>();
        for (int officer = 0; officer < connections.size(); officer++) {
            due.add(new Question(connections.get(officer), officer, 0, pace.nextNanos(officer, 0)));
        }
        while (!due.isEmpty() || !open.isEmpty()) {
            for (long now = System.nanoTime(); !due.isEmpty() && due.element().dueNanos() <= now; ) {
                Question question = due.remove();
                question.connection().ask(paths.get());
                open.put(question.connection(), question);
            }
            for (KeptConnection connection :
                    answered(due.isEmpty() ? 0 : due.element().dueNanos())) {
                Question question = Objects.requireNonNull(open.remove(connection));
                nanos.add(System.nanoTime() - question.dueNanos());
                int asked = question.asked() + 1;
                long next = pace.nextNanos(question.officer(), asked);
                if (next < end) {
                    due.add(new Question(connection, question.officer(), asked, next));
                }
            }
        }
        return nanos;
    }

    /** Waits for answers, but not past a moment; 0 for as long as it takes. */
    private List<KeptConnection> answered(long untilNanos) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime());
        // less than a millisecond is waited for too: to look again and again would take a core from the desk
        selector.select(untilNanos == 0 ? 0 : Math.max(1, left));
        List<KeptConnection> answered = new ArrayList<>();
        for (SelectionKey key : selector.selectedKeys()) {
            KeptConnection connection = (KeptConnection) key.attachment();
            if (connection.read()) {
                answered.add(connection);
            }
        }
        selector.selectedKeys().clear();
        return answered;
    }

    @Override
    public void close() throws IOException {
        for (KeptConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
