package vn.binhxet.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.ResidentialGroup;

/**
 * SHA-256 over the facts that a decision could read. Names and addresses are left out, so that erasing them changes no
 * decision; the order of rows in the files does not matter.
 */
final class InputDigest {
    private final MessageDigest sha;

    private InputDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One digest for each household of a group, each over its own facts and those around it. */
    static List<byte[]> households(ResidentialGroup group) {
        byte[] surroundings = surroundings(group);
        return group.households().stream()
                .map(household -> household(household, surroundings))
                .toList();
    }

    /** The facts around a household: its group, ward and registers. */
    static byte[] surroundings(ResidentialGroup group) {
        InputDigest digest = new InputDigest();
        digest.text(group.isListed() ? group.id() : "");
        digest.row(group.facts());
        digest.row(group.ward());
        group.registers().forEach(reconciled -> digest.number(reconciled ? 1 : 0));
        return digest.sha.digest();
    }

    private static byte[] household(Household household, byte[] surroundings) {
        InputDigest digest = new InputDigest();
        digest.sha.update(surroundings);
        digest.text(household.id());
        digest.text(household.groupId());
        digest.row(household.facts());
        for (Membership membership : household.memberships()) {
            digest.row(membership.member());
            digest.number(membership.incidents().size());
            membership.incidents().forEach(digest::row);
        }
        return digest.sha.digest();
    }

    /** Over the parts of something, in their order. */
    static byte[] all(Iterable<byte[]> parts) {
        InputDigest digest = new InputDigest();
        parts.forEach(digest.sha::update);
        return digest.sha.digest();
    }

    static byte[] rows(Iterable<Facts> rows) {
        InputDigest digest = new InputDigest();
        rows.forEach(digest::row);
        return digest.sha.digest();
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private void row(Facts facts) {
        for (Field field : facts.entity().fields()) {
            if (field.type().isCoded()) {
                number(facts.coded(field));
            } else if (!field.personal()) {
                Object value = facts.value(field);
                text(
                        value == null
                                ? ""
                                : value instanceof java.math.BigDecimal decimal && field.type() != FieldType.TEXT
                                        ? decimal.stripTrailingZeros().toPlainString()
                                        : value.toString());
            }
        }
    }

    private void number(long number) {
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha.update(bytes);
    }
}
