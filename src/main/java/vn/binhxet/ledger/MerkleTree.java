package vn.binhxet.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * The Merkle tree hash of RFC 6962 over leaves that are added one by one: SHA-256, leaves prefixed with 0 and inner
 * nodes with 1, so that one cannot pass for the other. Memory grows with the logarithm of the leaves.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Deque<Node> waiting = new ArrayDeque<>();

    private record Node(long leaves, byte[] hash) {}

    /** The hash of a leaf; may be computed on any thread. */
    public static byte[] leaf(byte[] content) {
        MessageDigest sha = sha();
        sha.update(LEAF);
        return sha.digest(content);
    }

    /** Adds the next leaf by its hash. */
    public void add(byte[] leaf) {
        Node node = new Node(1, leaf);
        while (!waiting.isEmpty() && waiting.peek().leaves() == node.leaves()) {
            node = join(waiting.pop(), node);
        }
        waiting.push(node);
    }

    /** The root over all leaves so far, in hexadecimal. */
    public String root() {
        if (waiting.isEmpty()) {
            return HexFormat.of().formatHex(sha().digest());
        }
        Node root = null;
        for (Node node : waiting) {
            root = root == null ? node : join(node, root);
        }
        return HexFormat.of().formatHex(java.util.Objects.requireNonNull(root).hash());
    }

    private static Node join(Node left, Node right) {
        MessageDigest sha = sha();
        sha.update(NODE);
        sha.update(left.hash());
        return new Node(left.leaves() + right.leaves(), sha.digest(right.hash()));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
