package vn.binhxet.rulebook.condition;

import java.util.Optional;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;

/** What kind of number an operand is: a share of a whole, or so many of a unit. A ratio may be either. */
record Measure(Kind kind, String unit) {
    private static final Measure OPEN = new Measure(Kind.OPEN, "");
    private static final Measure SHARE = new Measure(Kind.SHARE, "");
    private static final String PERCENT = "%";

    enum Kind {
        SHARE,
        AMOUNT,
        OPEN
    }

    /** Why two operands cannot be compared, if they cannot: a share with an amount, or amounts of different units. */
    static Optional<Message> unlike(Operand left, Operand right) {
        Measure one = of(left);
        Measure other = of(right);
        if (one.kind == Kind.OPEN || other.kind == Kind.OPEN) {
            return Optional.empty();
        }
        if (one.kind != other.kind) {
            return Optional.of(Message.of("condition.shareOrAmount"));
        }
        boolean isNumber = left instanceof Operand.ParameterValue || right instanceof Operand.ParameterValue;
        return isNumber && !one.unit.equals(other.unit)
                ? Optional.of(Message.of("condition.unit", one.unit, other.unit))
                : Optional.empty();
    }

    private static Measure of(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return of(value.ref().field());
        }
        if (operand instanceof Operand.ParameterValue value) {
            return value.parameter().type() == Parameter.Type.PERCENT
                    ? SHARE
                    : new Measure(Kind.AMOUNT, value.parameter().unit());
        }
        if (operand instanceof Operand.Counted counted) {
            return counted.aggregate() instanceof Aggregate.Sum sum ? of(sum.field()) : SHARE;
        }
        if (operand instanceof Operand.LimitValue limit && limit.limit().text().endsWith(PERCENT)) {
            return SHARE;
        }
        return OPEN;
    }

    private static Measure of(Field field) {
        return field.type() == FieldType.PERCENT ? SHARE : new Measure(Kind.AMOUNT, field.unit());
    }
}
