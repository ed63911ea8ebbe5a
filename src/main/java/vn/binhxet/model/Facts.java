package vn.binhxet.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a dataset, read once and never changed. Counts, days, codes and yes/no answers are whole numbers, the rest
 * texts and decimals; what is not reported is {@link #MISSING} or null, never 0 and never "no".
 */
public final class Facts {
    public static final long MISSING = Long.MIN_VALUE;
    /** The day that stands for "since always". */
    public static final long ALWAYS = LocalDate.MIN.toEpochDay();
    /** The day that stands for "without end". */
    public static final long NEVER = LocalDate.MAX.toEpochDay();

    private final Entity entity;
    private final long[] coded;
    private final @Nullable Object[] others;

    private Facts(Entity entity, long[] coded, @Nullable Object[] others) {
        this.entity = entity;
        this.coded = coded;
        this.others = others;
    }

    /** A row of which nothing is known. */
    public static Facts blank(Entity entity) {
        return new Builder(entity).build();
    }

    public Entity entity() {
        return entity;
    }

    /** A copy to change. */
    public Builder edit() {
        return new Builder(entity, coded.clone(), others.clone());
    }

    /** The coded value in a slot, or {@link #MISSING}. */
    public long coded(int slot) {
        return coded[slot];
    }

    public long coded(Field field) {
        return coded[field.slot()];
    }

    public @Nullable String text(Field field) {
        return (String) others[field.slot()];
    }

    public @Nullable BigDecimal decimal(Field field) {
        return (BigDecimal) others[field.slot()];
    }

    public boolean isKnown(Field field) {
        return field.type().isCoded() ? coded[field.slot()] != MISSING : others[field.slot()] != null;
    }

    /** A day, or null where it is missing or open. */
    public @Nullable LocalDate day(Field field) {
        long day = coded[field.slot()];
        return day == MISSING || day == ALWAYS || day == NEVER ? null : LocalDate.ofEpochDay(day);
    }

    /** The value as it is written in a decision: Long, Boolean, code, ISO day, decimal, text, or null. */
    public @Nullable Object value(Field field) {
        if (!field.type().isCoded()) {
            return others[field.slot()];
        }
        long value = coded[field.slot()];
        if (value == MISSING) {
            return null;
        }
        return switch (field.type()) {
            case TRI -> value == 1;
            case ENUM -> field.codes().get((int) value);
            case DATE -> {
                LocalDate day = day(field);
                yield day == null ? null : day.toString();
            }
            default -> value;
        };
    }

    /** Gathers the values of one row. */
    public static final class Builder {
        private final Entity entity;
        private final long[] coded;
        private final @Nullable Object[] others;

        public Builder(Entity entity) {
            this(entity, entity.blank(), new Object[entity.otherCount()]);
        }

        private Builder(Entity entity, long[] coded, @Nullable Object[] others) {
            this.entity = entity;
            this.coded = coded;
            this.others = others;
        }

        public Entity entity() {
            return entity;
        }

        public void code(Field field, long value) {
            coded[field.slot()] = value;
        }

        public void text(Field field, String value) {
            others[field.slot()] = value;
        }

        public void decimal(Field field, BigDecimal value) {
            others[field.slot()] = value;
        }

        public boolean isKnown(Field field) {
            return field.type().isCoded() ? coded[field.slot()] != MISSING : others[field.slot()] != null;
        }

        public long coded(Field field) {
            return coded[field.slot()];
        }

        public @Nullable String text(Field field) {
            return (String) others[field.slot()];
        }

        /** Takes over a value of another row of the same entity. */
        public void copy(Field field, Builder from) {
            if (field.type().isCoded()) {
                coded[field.slot()] = from.coded[field.slot()];
            } else {
                others[field.slot()] = from.others[field.slot()];
            }
        }

        /** Makes the value what a blank cell would be. */
        public void clear(Field field) {
            if (field.type().isCoded()) {
                coded[field.slot()] = field.blankCode();
            } else {
                others[field.slot()] = null;
            }
        }

        public Facts build() {
            return new Facts(entity, coded, others);
        }
    }
}
