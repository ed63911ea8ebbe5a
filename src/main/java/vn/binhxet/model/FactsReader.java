package vn.binhxet.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what {@link FactsWriter} wrote, by the same dictionary.
 *
 * @see FactsWriter
 */
public final class FactsReader {
    private final Dictionary dictionary;
    private final byte[] bytes;
    private int at;

    public FactsReader(Dictionary dictionary, byte[] bytes) {
        this.dictionary = dictionary;
        this.bytes = bytes;
    }

    /** Gives the personal values of the next person or household, if they are known. */
    @FunctionalInterface
    public interface Personal {
        /** Nothing is known of anybody. */
        Personal ERASED = () -> Optional.empty();

        Optional<FactsReader> next();
    }

    /**
     * A household.
     *
     * @param personal asked for the household itself, then for each of its members
     * @throws IllegalArgumentException if the bytes are no household of this dictionary
     */
    public Household household(String id, String groupId, Personal personal) {
        Facts facts = row(Dictionary.HOUSEHOLD, personal.next());
        long count = number();
        List<Membership> memberships = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Optional<FactsReader> own = personal.next();
            Facts member = row(Dictionary.MEMBER, own);
            long incidents = number();
            List<Facts> found = new ArrayList<>(0);
            for (long j = 0; j < incidents; j++) {
                found.add(row(Dictionary.INCIDENT, own));
            }
            memberships.add(new Membership(member, found));
        }
        end();
        return new Household(id, groupId, facts, memberships);
    }

    /**
     * The personal values of one row, and nothing else of it.
     *
     * @param entity what the row is
     */
    public Facts personal(String entity) {
        Facts.Builder row = new Facts.Builder(dictionary.entity(entity));
        values(row, true);
        return row.build();
    }

    /**
     * A group without its households.
     *
     * @throws IllegalArgumentException if the bytes are no group of this dictionary
     */
    public ResidentialGroup surroundings(String id, Optional<FactsReader> personal) {
        boolean isListed = number() == 1;
        String ward = text();
        Facts own = row(Dictionary.GROUP, personal);
        Facts wardRow = row(Dictionary.WARD, personal);
        long count = number();
        List<Boolean> registers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            registers.add(number() == 1);
        }
        end();
        return new ResidentialGroup(id, isListed, ward, own, wardRow, registers, List.of());
    }

    /**
     * The ward of a group from its canonical bytes alone; "" for none.
     *
     * @throws IllegalArgumentException if the bytes are no group
     */
    public static String wardOf(byte[] surroundings) {
        FactsReader reader = new FactsReader(new Dictionary(List.of()), surroundings);
        reader.number();
        String ward = reader.text();
        return ward == null ? "" : ward;
    }

    /** Units and indicators around the groups. */
    public Dataset dataset(List<ResidentialGroup> groups, Intake intake) {
        List<String> wards = new ArrayList<>();
        for (long rest = number(); rest > 0; rest--) {
            wards.add(String.valueOf(text()));
        }
        List<Facts> units = new ArrayList<>();
        for (long rest = number(); rest > 0; rest--) {
            units.add(row(Dictionary.UNIT, Optional.empty()));
        }
        Map<String, BigDecimal> indicators = new TreeMap<>();
        for (long rest = number(); rest > 0; rest--) {
            indicators.put(String.valueOf(text()), new BigDecimal(String.valueOf(text())));
        }
        end();
        return new Dataset(groups, wards, units, indicators, intake);
    }

    /** A row as {@link FactsWriter#row} wrote it. */
    public Facts row(Entity entity) {
        return edit(entity).build();
    }

    /** The same, to change. */
    public Facts.Builder edit(Entity entity) {
        Facts.Builder row = new Facts.Builder(entity);
        values(row, false);
        values(row, true);
        return row;
    }

    /** The personal values, or all others, of a row. */
    private void values(Facts.Builder row, boolean arePersonal) {
        for (Field field : row.entity().fields(arePersonal)) {
            value(field, row);
        }
    }

    private Facts row(String entity, Optional<FactsReader> personal) {
        Facts.Builder row = new Facts.Builder(dictionary.entity(entity));
        values(row, false);
        personal.ifPresent(own -> own.values(row, true));
        return row.build();
    }

    private void value(Field field, Facts.Builder row) {
        if (field.type().isCoded()) {
            row.code(field, coded());
            return;
        }
        String text = text();
        if (text == null) {
            return;
        }
        if (field.type() == FieldType.ID || field.type() == FieldType.TEXT) {
            row.text(field, text);
        } else {
            row.decimal(field, new BigDecimal(text));
        }
    }

    private long coded() {
        long number = number();
        if (number == FactsWriter.MISSING) {
            return Facts.MISSING;
        }
        if (number == FactsWriter.ALWAYS) {
            return Facts.ALWAYS;
        }
        if (number == FactsWriter.NEVER) {
            return Facts.NEVER;
        }
        long zigzag = number - FactsWriter.NUMBERS;
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    public @Nullable String text() {
        long length = number() - 1;
        if (length < 0) {
            return null;
        }
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("a text ends after the record");
        }
        String text = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
        at += (int) length;
        return text;
    }

    public long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= bytes.length) {
                throw new IllegalArgumentException("the record ends too early");
            }
            byte next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    private void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("the record is longer than its content");
        }
    }
}
