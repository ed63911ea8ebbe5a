package vn.binhxet.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of the dictionary.
 *
 * @param codes the values an enum may take, in the dictionary's order; one is stored as its place here
 * @param labels what the codes are called, in the same order
 * @param required whether a row without it has no key and is dropped
 * @param personal whether its values must not leave the record: masked in problems, kept out of decisions
 * @param least the smallest readable value of an int
 * @param whole the field of which this one counts a part ({@code school_age}, {@code group.meeting_present}), if any
 * @param keptBy the office or person that keeps the value and is asked when it is missing
 * @param keepers who keeps what each code stands for, where that is not the same for all
 * @param slot where a row keeps the value: its place among the coded values, or among the others
 */
public record Field(
        String entity,
        String name,
        FieldType type,
        String label,
        String meaning,
        String unit,
        List<String> codes,
        List<String> labels,
        boolean required,
        boolean personal,
        Blank blank,
        long least,
        @Nullable String whole,
        String keptBy,
        Map<String, String> keepers,
        int slot) {

    /** What a blank cell, and one that cannot be read, stands for. */
    public enum Blank {
        UNKNOWN,
        ALWAYS,
        NEVER,
        NO
    }

    public Field {
        codes = List.copyOf(codes);
        labels = List.copyOf(labels);
        keepers = Map.copyOf(keepers);
    }

    /** What a blank cell is in a row, where values are whole numbers (see {@link FieldType#isCoded()}). */
    long blankCode() {
        return switch (blank) {
            case UNKNOWN -> Facts.MISSING;
            case ALWAYS -> Facts.ALWAYS;
            case NEVER -> Facts.NEVER;
            case NO -> 0;
        };
    }

    /** Who keeps what a code stands for. */
    public String keptBy(String code) {
        return keepers.getOrDefault(code, keptBy);
    }

    @Override
    public String toString() {
        return entity + "." + name;
    }
}
