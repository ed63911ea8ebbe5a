package vn.binhxet.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of facts: equal facts give equal bytes, whatever file they came from. Values stand in the
 * dictionary's order; a whole number takes one byte or a few, a text its length and UTF-8, a decimal its plain digits.
 *
 * <p>Personal values are written apart from the others, so that they can be erased. Not thread-safe.
 */
public final class FactsWriter {
    private static final int USUAL_SIZE = 256;
    private static final int LONGEST_NUMBER = 10;
    /** The small numbers that stand for no number. */
    static final int MISSING = 0;

    static final int ALWAYS = 1;
    static final int NEVER = 2;
    static final int NUMBERS = 3;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;

    /** A household with its members and their incidents, without what is personal. */
    public static byte[] household(Household household) {
        FactsWriter writer = new FactsWriter();
        writer.row(household.facts(), false);
        writer.number(household.memberships().size());
        for (Membership membership : household.memberships()) {
            writer.row(membership.member(), false);
            writer.number(membership.incidents().size());
            membership.incidents().forEach(incident -> writer.row(incident, false));
        }
        return writer.bytes();
    }

    /** What stands around the households of a group: its own facts, its ward's, and its registers. */
    public static byte[] surroundings(ResidentialGroup group) {
        FactsWriter writer = new FactsWriter();
        writer.number(group.isListed() ? 1 : 0);
        writer.text(group.wardId());
        writer.row(group.facts(), false);
        writer.row(group.ward(), false);
        writer.number(group.registers().size());
        group.registers().forEach(reconciled -> writer.number(reconciled ? 1 : 0));
        return writer.bytes();
    }

    /** What stands beside the groups of a dataset: units and reported indicators. */
    public static byte[] beside(Dataset dataset) {
        FactsWriter writer = new FactsWriter();
        writer.number(dataset.wardIds().size());
        dataset.wardIds().forEach(writer::text);
        writer.number(dataset.units().size());
        dataset.units().forEach(unit -> writer.row(unit, false));
        writer.number(dataset.indicators().size());
        new TreeMap<>(dataset.indicators()).forEach((code, value) -> {
            writer.text(code);
            writer.text(plain(value));
        });
        return writer.bytes();
    }

    /** What is personal: of the household itself, then of each member with the incidents. */
    public static List<byte[]> personal(Household household) {
        List<byte[]> parts = new ArrayList<>(1 + household.memberships().size());
        FactsWriter own = new FactsWriter();
        own.row(household.facts(), true);
        parts.add(own.bytes());
        for (Membership membership : household.memberships()) {
            FactsWriter member = new FactsWriter();
            member.row(membership.member(), true);
            membership.incidents().forEach(incident -> member.row(incident, true));
            parts.add(member.bytes());
        }
        return parts;
    }

    /** What is personal of a group and its ward: one part. */
    public static List<byte[]> personal(ResidentialGroup group) {
        FactsWriter own = new FactsWriter();
        own.row(group.facts(), true);
        own.row(group.ward(), true);
        return List.of(own.bytes());
    }

    /** A text as it stands in canonical bytes. */
    public static byte[] written(String text) {
        FactsWriter writer = new FactsWriter();
        writer.text(text);
        return writer.bytes();
    }

    /** Every value of a row, personal ones too. */
    public void row(Facts facts) {
        row(facts, false);
        row(facts, true);
    }

    /** The personal values, or all others, of a row. */
    private void row(Facts facts, boolean isPersonal) {
        for (Field field : facts.entity().fields(isPersonal)) {
            value(facts, field);
        }
    }

    private void value(Facts facts, Field field) {
        switch (field.type()) {
            case ID, TEXT -> text(facts.text(field));
            case PERCENT, DECIMAL -> {
                BigDecimal decimal = facts.decimal(field);
                text(decimal == null ? null : plain(decimal));
            }
            case TRI, INT, ENUM, DATE -> coded(facts.coded(field));
        }
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private void coded(long value) {
        if (value == Facts.MISSING) {
            number(MISSING);
        } else if (value == Facts.ALWAYS) {
            number(ALWAYS);
        } else if (value == Facts.NEVER) {
            number(NEVER);
        } else {
            number(((value << 1) ^ (value >> 63)) + NUMBERS);
        }
    }

    public void text(@Nullable String text) {
        if (text == null) {
            number(0);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length + 1L);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** Seven bits a byte, the lowest first. */
    public void number(long number) {
        room(LONGEST_NUMBER);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** What was written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
