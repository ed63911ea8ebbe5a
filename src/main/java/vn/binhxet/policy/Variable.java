package vn.binhxet.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Outcome;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Setting;

/**
 * One thing that conditions look at and that could be otherwise.
 *
 * @param member which of the members it is about, where it is about members
 * @param values what it may be, ascending, {@link Facts#MISSING} last: codes, counts, days, thousandths of a decimal, the
 *     place of an outcome, or the place of a setting
 * @param settings the settings that a parameter may have, null for unset
 */
record Variable(Read read, int member, List<Long> values, List<@Nullable Setting> settings) {
    static final int DECIMALS = 3;
    static final long SCALE = 1000;

    Variable(Read read, int member, List<Long> values) {
        this(read, member, values, List.of());
    }

    /** The field it stands for, of the subject's own row, its group's, its ward's or a member's. */
    Optional<Field> field() {
        if (read instanceof Read.OfField of) {
            return Optional.of(of.ref().field());
        }
        if (read instanceof Read.OfComputed of) {
            return Optional.of(of.ref().field());
        }
        return read instanceof Read.OfMembers of ? Optional.of(of.field()) : Optional.empty();
    }

    /** Whether more or less of it has a meaning. */
    boolean isOrdered() {
        return read instanceof Read.OfAggregate
                || field().map(field -> field.type().isNumeric()).orElse(false);
    }

    /** The path of the whole that this is a part of, as {@link #path()} writes it. */
    Optional<String> whole() {
        if (read instanceof Read.OfAggregate of && of.aggregate() instanceof Aggregate.Share) {
            return Optional.of("households");
        }
        if (read instanceof Read.OfAggregate of && of.aggregate() instanceof Aggregate.Sum sum) {
            return Optional.ofNullable(sum.field().whole()).map(whole -> "sum " + whole);
        }
        return field().flatMap(field -> Optional.ofNullable(field.whole()));
    }

    String path() {
        if (read instanceof Read.OfField of) {
            return of.ref().path();
        }
        if (read instanceof Read.OfAggregate of && of.aggregate() instanceof Aggregate.Sum sum) {
            return "sum " + sum.field().name();
        }
        return read instanceof Read.OfHouseholds ? "households" : "";
    }

    /** The value in words, as an example. */
    String shown(long value) {
        if (read instanceof Read.OfParameter of) {
            Parameter parameter = of.parameter();
            Setting setting = settings.get((int) value);
            return parameter.name() + " = " + (setting == null ? "null" : setting.text());
        }
        if (read instanceof Read.OfAward of) {
            return "passes( \"" + of.award() + "\" ) = " + Outcome.values()[(int) value];
        }
        if (read instanceof Read.OfAggregate of && of.aggregate() instanceof Aggregate.Share) {
            return "share = " + text(value) + "/households";
        }
        String name = field().isPresent() && path().isEmpty() ? field().get().name() : path();
        return name + " = " + text(value);
    }

    private String text(long value) {
        if (value == Facts.MISSING) {
            return "null";
        }
        return field().map(field -> text(field, value)).orElse(Long.toString(value));
    }

    private static String text(Field field, long value) {
        return switch (field.type()) {
            case TRI -> Boolean.toString(value == 1);
            case ENUM -> field.codes().get((int) value);
            case DATE -> java.time.LocalDate.ofEpochDay(value).toString();
            case PERCENT, DECIMAL ->
                BigDecimal.valueOf(value, DECIMALS).stripTrailingZeros().toPlainString();
            default -> Long.toString(value);
        };
    }

    /** Writes the value into a row. */
    static void put(Facts.Builder row, Field field, long value) {
        if (value == Facts.MISSING) {
            row.clear(field);
        } else if (field.type() == FieldType.PERCENT || field.type() == FieldType.DECIMAL) {
            row.decimal(field, BigDecimal.valueOf(value, DECIMALS));
        } else {
            row.code(field, value);
        }
    }

    /** The level of the row that the value stands in, where it stands in one. */
    Optional<FieldRef> ref() {
        if (read instanceof Read.OfField of) {
            return Optional.of(of.ref());
        }
        return read instanceof Read.OfComputed of ? Optional.of(of.ref()) : Optional.empty();
    }
}
