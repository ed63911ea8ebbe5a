package vn.binhxet.ledger;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Sha256;

/**
 * The Merkle tree hash and the inclusion proofs of RFC 6962: SHA-256, leaves prefixed with 0 and inner nodes with 1, so
 * that one cannot pass for the other.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** The hash of a leaf. */
    public static byte[] leaf(byte[] content) {
        return Sha256.of(LEAF, content);
    }

    /** The root over the hashes of leaves. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of();
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            level = above(level);
        }
        return level.get(0);
    }

    /** One level up: pairs are joined, an odd one at the end rises as it is. */
    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>(level.size() / 2 + 1);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            above.add(join(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.get(level.size() - 1));
        }
        return above;
    }

    private static byte[] join(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /** The hashes that lead from one leaf to the root, from below. */
    public static List<byte[]> path(List<byte[]> leaves, int index) {
        List<byte[]> path = new ArrayList<>();
        List<byte[]> level = leaves;
        for (int at = index; level.size() > 1; at /= 2) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                path.add(level.get(beside));
            }
            level = above(level);
        }
        return path;
    }

    /**
     * The root that a leaf and its path lead to.
     *
     * @param size how many leaves the tree has
     * @throws IllegalArgumentException if a tree of this size has no such path
     */
    public static byte[] root(byte[] leaf, int index, int size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " of " + size);
        }
        byte[] hash = leaf;
        int used = 0;
        int last = size - 1;
        for (int at = index; last > 0; at /= 2, last /= 2) {
            boolean hasNone = at == last && at % 2 == 0;
            if (hasNone) {
                continue;
            }
            if (used == path.size()) {
                throw new IllegalArgumentException("the path is too short");
            }
            byte[] beside = path.get(used++);
            hash = at % 2 == 1 ? join(beside, hash) : join(hash, beside);
        }
        if (used != path.size()) {
            throw new IllegalArgumentException("the path is too long");
        }
        return hash;
    }
}
