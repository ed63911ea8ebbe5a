package vn.binhxet.ledger;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Sha256;

/**
 * Personal values of a household and its members, or of a group, each part under a salted commitment: the commitment is
 * hashed for good and tells nothing, the part and its salt can be erased.
 *
 * @param parts the values; empty where erased
 */
record PersonalParts(List<Optional<Part>> parts) {
    /** The part that holds the subject's own values; its members' follow. */
    static final int OWN = 0;

    private static final int SALT = 16;

    PersonalParts {
        parts = List.copyOf(parts);
    }

    record Part(byte[] salt, byte[] values) {
        byte[] commitment() {
            return Sha256.of(salt, values);
        }
    }

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
        List<Optional<Part>> parts = new ArrayList<>(values.size());
        values.forEach(value -> parts.add(Optional.of(new Part(salts.next(), value))));
        return new PersonalParts(parts);
    }

    /** @throws IllegalArgumentException if the bytes are none of {@link #bytes()} */
    static PersonalParts read(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<Optional<Part>> parts = new ArrayList<>();
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Integer.BYTES ? Integer.MAX_VALUE : rest.getInt();
            if (length == 0) {
                parts.add(Optional.empty());
                continue;
            }
            if (length < SALT || length > rest.remaining()) {
                throw new IllegalArgumentException("personal values end too early");
            }
            byte[] salt = new byte[SALT];
            byte[] values = new byte[length - SALT];
            rest.get(salt).get(values);
            parts.add(Optional.of(new Part(salt, values)));
        }
        return new PersonalParts(parts);
    }

    /** For each part its length in four bytes, salt and values; length 0 where erased. */
    byte[] bytes() {
        int size = parts.stream()
                .mapToInt(part -> Integer.BYTES
                        + part.map(present -> SALT + present.values().length).orElse(0))
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (Optional<Part> part : parts) {
            if (part.isEmpty()) {
                bytes.putInt(0);
            } else {
                bytes.putInt(SALT + part.get().values().length);
                bytes.put(part.get().salt()).put(part.get().values());
            }
        }
        return bytes.array();
    }

    /** The commitments to all parts, one after the other; none may be erased yet. */
    byte[] commitments() {
        ByteBuffer commitments = ByteBuffer.allocate(parts.size() * Sha256.BYTES);
        parts.forEach(part -> commitments.put(part.orElseThrow().commitment()));
        return commitments.array();
    }

    /** Whether every part that is left is the one committed to. */
    boolean fits(byte[] commitments) {
        if (commitments.length != parts.size() * Sha256.BYTES) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            byte[] own = Arrays.copyOfRange(commitments, i * Sha256.BYTES, (i + 1) * Sha256.BYTES);
            if (parts.get(i).isPresent() && !Arrays.equals(parts.get(i).get().commitment(), own)) {
                return false;
            }
        }
        return true;
    }

    PersonalParts without(List<Integer> erased) {
        List<Optional<Part>> rest = new ArrayList<>(parts);
        erased.forEach(part -> rest.set(part, Optional.empty()));
        return new PersonalParts(rest);
    }
}
