package vn.binhxet.rulebook.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Tally;

/** A row about one or several subjects: what a rule says of it, it says of them. */
abstract class RowCase extends Case {
    private final Settings settings;
    private @Nullable CompiledTitle title;

    RowCase(Facts own, Settings settings) {
        super(own);
        this.settings = settings;
    }

    abstract List<? extends SubjectCase> subjects();

    final void judge(CompiledTitle title) {
        this.title = title;
    }

    @Override
    public final void say(int rule, int criterion, int word) {
        subjects().forEach(subject -> subject.say(rule, criterion, word));
    }

    @Override
    public final void doubt(int criterion) {
        subjects().forEach(subject -> subject.doubt(criterion));
    }

    @Override
    final Condition condition(int number) {
        return Objects.requireNonNull(title).condition(number);
    }

    @Override
    public final Settings settings() {
        return settings;
    }

    @Override
    public final Outcome outcome(String award) {
        throw new IllegalStateException("only a subject has outcomes");
    }

    @Override
    public final List<Facts> members() {
        throw new IllegalStateException("only a household has members");
    }

    @Override
    public Truth counts(long day) {
        throw new IllegalStateException("only an incident has a day that counts");
    }

    @Override
    public final Tally tally() {
        throw new IllegalStateException("only a group counts households");
    }

    @Override
    public final Tally wardTally() {
        throw new IllegalStateException("only a group counts households");
    }
}
