package vn.binhxet.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.binhxet.model.Sha256;

/**
 * Personal values of a household and its members, or of a group, each part under a salted commitment: the commitment is
 * hashed for good and tells nothing, the part and its salt can be erased.
 */
record PersonalParts(List<Part> parts) {
    /** The part that holds the subject's own values; its members' follow. */
    static final int OWN = 0;

    private static final int SALT = 16;
    private static final int GONE = 0;

    PersonalParts {
        parts = List.copyOf(parts);
    }

    /** The values of one person or household, or what is left of them. */
    sealed interface Part {
        byte[] commitment();
    }

    /** Values that are still there. */
    record Kept(byte[] salt, byte[] values) implements Part {
        @Override
        public byte[] commitment() {
            return Sha256.of(salt, values);
        }
    }

    /** Values that were erased. */
    record Erased(byte[] commitment) implements Part {}

    /**
     * Where salts come from: one secret for a group, which is forgotten, gives a salt for every part; none of them tells
     * of another.
     */
    static final class Salts {
        private final byte[] secret = new byte[Sha256.BYTES];
        private long given;

        Salts(SecureRandom random) {
            random.nextBytes(secret);
        }

        private byte[] next() {
            byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(given++).array();
            return Arrays.copyOf(Sha256.of(secret, number), SALT);
        }
    }

    static PersonalParts of(List<byte[]> values, Salts salts) {
        List<Part> parts = new ArrayList<>(values.size());
        values.forEach(value -> parts.add(new Kept(salts.next(), value)));
        return new PersonalParts(parts);
    }

    /**
     * Reads a group's row: the group itself, then its households.
     *
     * @throws IllegalArgumentException if the bytes are none of {@link #bytes}
     */
    static List<PersonalParts> read(byte[] row) {
        Packed.Reader reader = new Packed.Reader(row);
        List<PersonalParts> read = new ArrayList<>();
        while (reader.hasMore()) {
            read.add(subject(reader));
        }
        if (!Arrays.equals(bytes(read), row)) {
            throw new IllegalArgumentException("personal values are not written as they should be");
        }
        return read;
    }

    /**
     * Reads of a group's row the group itself and one household, passing over the others.
     *
     * @throws IllegalArgumentException if the row ends before it
     */
    static List<PersonalParts> read(byte[] row, int household) {
        Packed.Reader reader = new Packed.Reader(row);
        PersonalParts group = subject(reader);
        for (int other = 0; other < household; other++) {
            for (int left = reader.count(); left > 0; left--) {
                int length = reader.count();
                reader.pass(length == GONE ? Sha256.BYTES : SALT + length - 1);
            }
        }
        return List.of(group, subject(reader));
    }

    private static PersonalParts subject(Packed.Reader reader) {
        List<Part> parts = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            parts.add(part(reader));
        }
        return new PersonalParts(parts);
    }

    private static Part part(Packed.Reader reader) {
        int length = reader.count();
        return length == GONE
                ? new Erased(reader.raw(Sha256.BYTES))
                : new Kept(reader.raw(SALT), reader.raw(length - 1));
    }

    /**
     * A group's row: for each subject the number of its parts, and for each part one more than the length of its values,
     * salt and values; 0 and the commitment where erased.
     */
    static byte[] bytes(List<PersonalParts> subjects) {
        Packed.Writer row = new Packed.Writer();
        for (PersonalParts subject : subjects) {
            row.number(subject.parts().size());
            for (Part part : subject.parts()) {
                if (part instanceof Kept kept) {
                    row.number(kept.values().length + 1L);
                    row.raw(kept.salt());
                    row.raw(kept.values());
                } else {
                    row.number(GONE);
                    row.raw(part.commitment());
                }
            }
        }
        return row.bytes();
    }

    /** Over the commitments to all parts of a group and its households. */
    static byte[] commitments(List<PersonalParts> subjects) {
        MessageDigest sha = Sha256.start();
        subjects.forEach(subject -> subject.parts().forEach(part -> sha.update(part.commitment())));
        return sha.digest();
    }

    /** Whether the values of others are all there, under whatever salts. */
    boolean holds(PersonalParts others) {
        boolean isSame = parts.size() == others.parts.size();
        for (int i = 0; isSame && i < parts.size(); i++) {
            isSame = parts.get(i) instanceof Kept kept
                    && others.parts.get(i) instanceof Kept other
                    && Arrays.equals(kept.values(), other.values());
        }
        return isSame;
    }

    PersonalParts without(List<Integer> erased) {
        List<Part> rest = new ArrayList<>(parts);
        erased.forEach(part -> rest.set(part, new Erased(parts.get(part).commitment())));
        return new PersonalParts(rest);
    }
}
