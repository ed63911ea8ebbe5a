package vn.binhxet.rulebook.engine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A folder for what only this user's own programs wrote: nobody else can write there, and every file begins with a seal
 * made with a key that nobody else can read. Whatever does not fit is as if it were not there. Safe for several processes.
 */
final class SealedFolder {
    private static final String KEY = "key";
    private static final String SEAL = "HmacSHA256";
    private static final int SEAL_LENGTH = 32;
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final Path folder;

    SealedFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /**
     * What was written to a file.
     *
     * @param about what the content belongs to; it is sealed together with it
     * @return empty where there is none, or it is not what this user wrote
     */
    Optional<byte[]> read(String name, byte[] about) {
        Path file = folder.resolve(name);
        try {
            if (!isOwn(folder, OTHERS_WRITE) || !Files.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int seal = Math.min(SEAL_LENGTH, bytes.length);
            byte[] content = Arrays.copyOfRange(bytes, seal, bytes.length);
            return MessageDigest.isEqual(Arrays.copyOf(bytes, seal), seal(about, content))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | UnsupportedOperationException unusable) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file as a whole or not at all: beside its place first.
     *
     * @return whether it could be written
     */
    boolean write(String name, byte[] about, byte[] content) {
        try {
            Files.createDirectories(folder, permissions("rwx------"));
            if (!isOwn(folder, OTHERS_WRITE)) {
                return false;
            }
            makeKey();
            byte[] seal = seal(about, content);
            byte[] bytes = Arrays.copyOf(seal, seal.length + content.length);
            System.arraycopy(content, 0, bytes, seal.length, content.length);
            Files.move(fresh(bytes), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException | GeneralSecurityException | UnsupportedOperationException unusable) {
            return false;
        }
    }

    private byte[] seal(byte[] about, byte[] content) throws IOException, GeneralSecurityException {
        Path key = folder.resolve(KEY);
        if (!isOwn(key, OTHERS)) {
            throw new IOException("no key of the user's own");
        }
        Mac mac = Mac.getInstance(SEAL);
        mac.init(new SecretKeySpec(Files.readAllBytes(key), SEAL));
        mac.update(about);
        return mac.doFinal(content);
    }

    private void makeKey() throws IOException {
        Path key = folder.resolve(KEY);
        if (Files.exists(key)) {
            return;
        }
        byte[] secret = new byte[SEAL_LENGTH];
        new SecureRandom().nextBytes(secret);
        Path fresh = fresh(secret);
        try {
            Files.createLink(key, fresh);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // its key is as good as ours
        } finally {
            Files.delete(fresh);
        }
    }

    private Path fresh(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, KEY, ".new", permissions("rw-------")), bytes);
    }

    /** Whether a file or folder belongs to the user, and has none of some permissions. */
    private static boolean isOwn(Path path, Set<PosixFilePermission> none) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return !found.isSymbolicLink()
                && found.owner()
                        .equals(path.getFileSystem()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByName(System.getProperty("user.name")))
                && found.permissions().stream().noneMatch(none::contains);
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
