package vn.binhxet.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RulesException;

/** A rule that got past the reader and goes round for ever is stopped, and named. */
class FiringTest {
    private static final KieBase RULES = new EngineCompiler().classes("""
            package vn.binhxet.engine;
            rule "F.II.6 quay vòng mãi" when $count : java.util.concurrent.atomic.AtomicLong() then
                $count.incrementAndGet();
                update( $count );
            end
            rule "F.II.6 một lần" when $count : java.util.concurrent.atomic.AtomicInteger() then
                $count.incrementAndGet();
            end
            """).load();

    private final AtomicLong endless = new AtomicLong();
    private final AtomicInteger once = new AtomicInteger();
    private final KieSession session = RULES.newKieSession();

    @AfterEach
    void close() {
        session.dispose();
    }

    private String said(Firing firing) {
        session.insert(endless);
        RulesException stopped = catchThrowableOfType(RulesException.class, () -> firing.run(session));
        assertThat(stopped).as("the rule is stopped").isNotNull();
        return stopped.problems().get(0).message().in(Message.Language.VI);
    }

    @Test
    void aRuleThatFiresWithoutEndIsStoppedAndNamed() {
        assertThat(said(Firing.to(500))).contains("F.II.6 quay vòng mãi", "500");
        assertThat(endless.get()).isEqualTo(501);
    }

    @Test
    void aRuleThatTakesTooLongIsStoppedAndNamed() {
        AtomicLong clock = new AtomicLong();
        Firing firing = new Firing(1_000_000, 100, () -> clock.getAndAdd(TimeUnit.SECONDS.toNanos(50)));
        assertThat(said(firing)).contains("F.II.6 quay vòng mãi", "120 giây");
        assertThat(endless.get()).isLessThan(1_000);
    }

    @Test
    void rulesThatUseTheirWholeAllowanceAreLeftAlone() {
        session.insert(once);
        Firing.to(1).run(session);
        assertThat(once.get()).isEqualTo(1);
    }
}
