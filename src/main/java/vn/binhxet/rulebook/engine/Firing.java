package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.rulebook.RulesException;

/**
 * Fires the rules of a session as often as its rows can need, and stops what would go on after that or takes too long.
 * No rule that the reader accepts can get here; this is the second wall. It looks up only between long runs of firings,
 * so it costs nothing where rules behave.
 */
final class Firing {
    private static final int RUN = 100_000;
    private static final long SECONDS = 120;

    private final int most;
    private final int run;
    private final LongSupplier nanos;

    /**
     * @param most how often rules may fire
     * @param run how often they fire between two looks at the clock
     */
    Firing(int most, int run, LongSupplier nanos) {
        this.most = most;
        this.run = run;
        this.nanos = nanos;
    }

    static Firing to(int most) {
        return new Firing(most, RUN, System::nanoTime);
    }

    /** @throws RulesException naming the rule that goes on */
    void run(KieSession session) {
        long deadline = nanos.getAsLong() + TimeUnit.SECONDS.toNanos(SECONDS);
        int left = most;
        while (left > 0) {
            int wanted = Math.min(run, left);
            int fired = session.fireAllRules(wanted);
            if (fired < wanted) {
                return;
            }
            left -= fired;
            if (left > 0 && nanos.getAsLong() > deadline) {
                next(session).ifPresent(rule -> {
                    throw stopped(Message.of("rules.slow", rule, SECONDS));
                });
                return;
            }
        }
        next(session).ifPresent(rule -> {
            throw stopped(Message.of("rules.endless", rule, most));
        });
    }

    private static RulesException stopped(Message message) {
        return new RulesException(Problem.inRules("titles", 0, 0, message));
    }

    /** The rule that would fire next, if any. */
    private static Optional<String> next(KieSession session) {
        List<String> fired = new ArrayList<>();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        session.fireAllRules(1);
        return fired.stream().findFirst();
    }
}
