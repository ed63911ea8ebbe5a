package vn.binhxet.rulebook.condition;

import vn.binhxet.model.Field;

/** A field as a condition names it: the subject's own, its group's, or its ward's. */
public record FieldRef(Level level, Field field) {
    /** Whose row the field is read from. */
    public enum Level {
        OWN,
        GROUP,
        WARD
    }

    /** The name as rules write it: {@code at_school}, {@code ward.region}. */
    public String path() {
        return level == Level.OWN ? field.name() : level.name().toLowerCase(java.util.Locale.ROOT) + "." + field.name();
    }
}
