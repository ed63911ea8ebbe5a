package vn.binhxet.rulebook.engine;

import java.util.Arrays;
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
    private static final String[] NONE = {};

    private final String id;
    private final Facts ward;
    private final Settings settings;
    private String[] awards = NONE;
    private Outcome[] outcomes = {};
    private @Nullable CompiledTitle title;
    private @Nullable Said said;

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
        int place = Arrays.asList(awards).indexOf(award);
        return place < 0 ? Outcome.UNDETERMINED : outcomes[place];
    }

    /** Whether an award has been decided in this review. */
    public final boolean isDecided(String award) {
        return Arrays.asList(awards).contains(award);
    }

    public final void decided(String award, Outcome outcome) {
        awards = Arrays.copyOf(awards, awards.length + 1);
        outcomes = Arrays.copyOf(outcomes, awards.length);
        awards[awards.length - 1] = award;
        outcomes[awards.length - 1] = outcome;
    }

    @Override
    public final Truth counts(long day) {
        throw new IllegalStateException("only an incident has a day that counts");
    }

    final void judge(CompiledTitle title) {
        this.title = title;
        this.said = new Said(title.title());
    }

    final Said said() {
        return Objects.requireNonNull(said);
    }

    /** Whether a value that some rule of the title reads is missing in the subject's own row. */
    public final boolean isIncomplete() {
        for (int slot : Objects.requireNonNull(title).ownSlots()) {
            if (own(slot) == Facts.MISSING) {
                return true;
            }
        }
        return false;
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
