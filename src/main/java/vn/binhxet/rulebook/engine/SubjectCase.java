package vn.binhxet.rulebook.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Settings;

/** A household or a group on its way through the titles of a review: what is decided first, later titles can read. */
public abstract class SubjectCase extends Case {
    private final String id;
    private final Facts ward;
    private final Settings settings;
    private @Nullable Decided decided;
    private @Nullable CompiledTitle title;
    private @Nullable Said said;

    /** An award decided in this review, and those decided before it. */
    private record Decided(
            String award, Outcome outcome, @Nullable Decided before) {}

    SubjectCase(String id, Facts own, Facts ward, Settings settings) {
        super(own);
        this.id = id;
        this.ward = ward;
        this.settings = settings;
    }

    public final String id() {
        return id;
    }

    @Override
    public Facts facts(FieldRef.Level level) {
        return level == FieldRef.Level.WARD ? ward : super.facts(level);
    }

    @Override
    public final Settings settings() {
        return settings;
    }

    @Override
    public final Outcome outcome(String award) {
        Decided found = find(award);
        return found == null ? Outcome.UNDETERMINED : found.outcome();
    }

    /** Whether an award has been decided in this review. */
    public final boolean isDecided(String award) {
        return find(award) != null;
    }

    private @Nullable Decided find(String award) {
        Decided found = decided;
        while (found != null && !found.award().equals(award)) {
            found = found.before();
        }
        return found;
    }

    public final void decided(String award, Outcome outcome) {
        decided = new Decided(award, outcome, decided);
    }

    @Override
    public final Truth counts(long day) {
        throw new IllegalStateException("only an incident has a day that counts");
    }

    final void judge(CompiledTitle title) {
        this.title = title;
    }

    final void said(Said said) {
        this.said = said;
    }

    final Said said() {
        return Objects.requireNonNull(said);
    }

    @Override
    public final void say(int rule, int criterion, int word) {
        said().say(rule, criterion, word);
    }

    @Override
    public final void doubt(int criterion) {
        said().doubt(criterion);
    }

    @Override
    final Condition condition(int number) {
        return Objects.requireNonNull(title).condition(number);
    }
}
