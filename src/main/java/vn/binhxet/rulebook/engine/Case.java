package vn.binhxet.rulebook.engine;

import vn.binhxet.model.Facts;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Situation;

/**
 * A row of facts as the engine sees it. The short names are called by the text that {@link EngineRules} writes, never
 * by a rule's author.
 */
public abstract class Case implements Situation {
    private final Facts own;

    Case(Facts own) {
        this.own = own;
    }

    @Override
    public Facts facts(FieldRef.Level level) {
        if (level != FieldRef.Level.OWN) {
            throw new IllegalStateException(level + " is not known of " + own.entity());
        }
        return own;
    }

    /** The coded value in a slot of the subject's own row. */
    public final long own(int slot) {
        return own.coded(slot);
    }

    /** The coded value in a slot of the group's row. */
    public final long group(int slot) {
        return facts(FieldRef.Level.GROUP).coded(slot);
    }

    /** The coded value in a slot of the ward's row. */
    public final long ward(int slot) {
        return facts(FieldRef.Level.WARD).coded(slot);
    }

    /** Above zero where a condition surely holds, below zero where it surely does not. */
    public final int truth(int condition) {
        return condition(condition).test(this).compareTo(Truth.UNKNOWN);
    }

    /** A rule speaks about the subjects of this row. */
    public abstract void say(int rule, int criterion, int word);

    /** A rule might speak, were a missing fact known. */
    public abstract void doubt(int criterion);

    abstract Condition condition(int number);
}
