package vn.binhxet.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes that lie one after the other. At most one of the parts may vary in length, or two inputs could meet. */
public final class Sha256 {
    /** How long a digest is. */
    public static final int BYTES = 32;

    /** Copied, never updated: looking an algorithm up costs more than hashing a record. */
    private static final MessageDigest BLANK = blank();

    private Sha256() {}

    public static byte[] of(byte[]... parts) {
        MessageDigest sha = start();
        for (byte[] part : parts) {
            sha.update(part);
        }
        return sha.digest();
    }

    /** Over digests, in their order. */
    public static byte[] of(Iterable<byte[]> digests) {
        MessageDigest sha = start();
        digests.forEach(sha::update);
        return sha.digest();
    }

    /** A digest over nothing yet. */
    public static MessageDigest start() {
        try {
            return (MessageDigest) BLANK.clone();
        } catch (CloneNotSupportedException noCopies) {
            return blank();
        }
    }

    private static MessageDigest blank() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
