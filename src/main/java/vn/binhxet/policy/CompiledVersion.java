package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vn.binhxet.ledger.Activation;
import vn.binhxet.model.Period;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.engine.CompiledRules;

/**
 * One version of the rules with what was compiled of it so far. Shared between threads: whoever has it keeps deciding by
 * it, whatever is put in force meanwhile.
 */
public final class CompiledVersion {
    /** As many plans and periods as are kept compiled; those asked for longest ago are compiled again. */
    private static final int MOST = 8;

    private final RuleBook book;
    private final Optional<Activation> activation;
    private final Map<Asked, FutureTask<CompiledRules>> compiled = new LinkedHashMap<>();

    CompiledVersion(RuleBook book, Optional<Activation> activation) {
        this.book = book;
        this.activation = activation;
    }

    private record Asked(String plan, Period period) {}

    public RuleBook book() {
        return book;
    }

    /** How it was put in force; empty for rules that were not. */
    public Optional<Activation> activation() {
        return activation;
    }

    /**
     * The rules of a plan's review, compiled once for all who ask.
     *
     * @throws RulesException if there is no such plan, or it cannot be reviewed in that period
     */
    public CompiledRules rules(String plan, Period period) {
        ReviewRules rules = book.forReview(plan, period);
        FutureTask<CompiledRules> task = task(new Asked(plan, period), rules);
        task.run(); // nothing, where another thread has begun
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private synchronized FutureTask<CompiledRules> task(Asked asked, ReviewRules rules) {
        FutureTask<CompiledRules> known = compiled.remove(asked);
        FutureTask<CompiledRules> task = known == null ? new FutureTask<>(() -> CompiledRules.of(rules)) : known;
        if (compiled.size() == MOST) {
            compiled.remove(compiled.keySet().iterator().next());
        }
        compiled.put(asked, task);
        return task;
    }

    /** Compiles what another version was asked for, as far as this one has it too. */
    void prepareLike(CompiledVersion other) {
        for (Asked asked : other.asked()) {
            if (book.plans().containsKey(asked.plan())) {
                try {
                    rules(asked.plan(), asked.period());
                } catch (RulesException notThen) {
                    // told to whoever asks for that period again
                }
            }
        }
    }

    private synchronized List<Asked> asked() {
        return new ArrayList<>(compiled.keySet());
    }
}
