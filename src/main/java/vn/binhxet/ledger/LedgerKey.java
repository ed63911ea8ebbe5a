package vn.binhxet.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.Sha256;

/**
 * The Ed25519 key that signs the events of ledgers, in a file that only its owner can read, outside every ledger. Beside
 * it stands the last event this machine has seen of each ledger, so that a ledger cut short is found.
 */
public final class LedgerKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int FINGERPRINT = 16;

    private final Path file;
    private final PrivateKey secret;
    private final byte[] open;

    private LedgerKey(Path file, PrivateKey secret, byte[] open) {
        this.file = file;
        this.secret = secret;
        this.open = open;
    }

    /**
     * The key in a file; made on first use.
     *
     * @throws LedgerException if the file is no key, or cannot be read or made
     */
    public static LedgerKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            Base64.Decoder text = Base64.getDecoder();
            return new LedgerKey(
                    file,
                    keys.generatePrivate(new PKCS8EncodedKeySpec(text.decode(lines.get(0)))),
                    text.decode(lines.get(1)));
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw new LedgerException(Message.of("ledger.key", file));
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder text = Base64.getEncoder();
        Path fresh = Files.createTempFile(folder, "key", ".new", owners());
        Files.writeString(
                fresh,
                text.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + text.encodeToString(pair.getPublic().getEncoded()) + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (java.nio.file.FileAlreadyExistsException anotherWasFirst) {
            // its key is as good as ours
        } finally {
            Files.delete(fresh);
        }
    }

    /** Owner only, where the file system knows owners. */
    private static FileAttribute<?>[] owners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    byte[] sign(byte[] hash) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] open() {
        return open.clone();
    }

    public String fingerprint() {
        return fingerprint(open);
    }

    /** The beginning of the digest of a public key. */
    static String fingerprint(byte[] open) {
        return Sha256.hex(Sha256.of(open)).substring(0, FINGERPRINT);
    }

    /** Whether a signature is by the owner of a public key. */
    static boolean isSigned(byte[] hash, byte[] signature, byte[] open) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(open));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(hash);
            return check.verify(signature);
        } catch (GeneralSecurityException noKey) {
            return false;
        }
    }

    /** The last event of a ledger that this machine has seen. */
    record Head(int number, String hash) {}

    Optional<Head> head(String ledger) {
        return heads().stream()
                .map(line -> line.split(" ", -1))
                .filter(parts -> parts.length == 3 && parts[0].equals(ledger))
                .map(parts -> new Head(Integer.parseInt(parts[1]), parts[2]))
                .findFirst();
    }

    /** What to say where the last event that was seen of a ledger is not in its chain. */
    Optional<Message> missing(String ledger, List<Event> chain) {
        return head(ledger)
                .filter(seen -> seen.number() > chain.size()
                        || !Sha256.hex(chain.get(seen.number() - 1).hash()).equals(seen.hash()))
                .map(seen -> Message.of("verify.cut", seen.number(), chain.size()));
    }

    /** Remembers the last event of a ledger, unless a later one of it was remembered meanwhile. */
    void remember(String ledger, Head head) {
        alone(() -> {
            if (head(ledger).map(Head::number).orElse(0) <= head.number()) {
                write(ledger, head);
            }
        });
    }

    /** Remembers an event of a ledger even if a later one was seen: a person said that the ledger goes back to it. */
    void goBack(String ledger, Head head) {
        alone(() -> write(ledger, head));
    }

    private void write(String ledger, Head head) throws IOException {
        List<String> lines = new ArrayList<>(heads());
        lines.removeIf(line -> line.startsWith(ledger + " "));
        lines.add(ledger + " " + head.number() + " " + head.hash());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "heads", ".new", owners());
        Files.write(fresh, lines);
        Files.move(fresh, headsFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Changes what is remembered while nobody else does, in this process or another. */
    private void alone(Change change) {
        Path lock = file.resolveSibling(file.getFileName() + ".heads.lock");
        synchronized (LedgerKey.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                change.make();
            } catch (IOException failed) {
                throw new LedgerException(Message.of("ledger.key", file));
            }
        }
    }

    private List<String> heads() {
        try {
            return Files.exists(headsFile()) ? Files.readAllLines(headsFile()) : List.of();
        } catch (IOException unreadable) {
            throw new LedgerException(Message.of("ledger.key", file));
        }
    }

    private Path headsFile() {
        return file.resolveSibling(file.getFileName() + ".heads");
    }
}
