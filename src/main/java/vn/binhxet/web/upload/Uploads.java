package vn.binhxet.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.FileSystemUtils;
import vn.binhxet.model.Message;

/**
 * Where uploaded datasets wait until they are decided: each in a folder of its own that only the program's own user can
 * read. They hold personal data, so that none stays longer than a day.
 */
public final class Uploads {
    static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final String FILE = "file";
    private static final String TABLES = "tables";
    private static final String INCOMING = "incoming";
    private static final int BUFFER = 1 << 16;
    /** Tables of text unpack to about as much. */
    private static final int UNPACKED_TO_PACKED = 10;

    private final Path folder;
    private final long mostBytes;
    private final InstantSource clock;

    /** @param mostBytes that one upload may have */
    public Uploads(Path folder, long mostBytes, InstantSource clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    public long mostBytes() {
        return mostBytes;
    }

    /**
     * A dataset that waits.
     *
     * @param name as it is known to whoever brought it
     * @param place a file, or a folder of tables
     */
    public record Upload(String id, String name, Path place) {}

    /**
     * Keeps what is uploaded. A zip of tables is unpacked.
     *
     * @param name as the browser gives it
     * @throws UploadException if it is no dataset; nothing of it is kept
     */
    public Upload accept(String name, InputStream content) throws IOException {
        sweep();
        String id = open();
        boolean isKept = false;
        try {
            Path incoming = own(id).resolve(INCOMING);
            write(content, incoming);
            Upload upload = settle(id, name, incoming);
            isKept = true;
            return upload;
        } finally {
            if (!isKept) {
                delete(id);
            }
        }
    }

    /** A place of its own for what belongs to no upload, kept as long as one. */
    public String open() throws IOException {
        folder();
        String id = UUID.randomUUID().toString();
        Files.createDirectory(own(id), owners());
        return id;
    }

    /** Where everything waits, made where it was not. */
    public Path folder() throws IOException {
        return Files.createDirectories(folder.toAbsolutePath(), owners());
    }

    private static FileAttribute<?>[] owners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private void write(InputStream content, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            long written = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                written += read;
                if (written > mostBytes) {
                    throw UploadException.tooLarge(mostBytes);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private Upload settle(String id, String name, Path incoming) throws IOException {
        Shape shape = Shape.of(incoming);
        String safe = shape.safe(name);
        if (shape == Shape.ARCHIVE) {
            Path tables = Files.createDirectory(own(id).resolve(TABLES));
            new Archive(incoming, mostBytes * UNPACKED_TO_PACKED).unpack(tables);
            Files.delete(incoming);
            return new Upload(id, safe, tables);
        }
        Path place = Files.createDirectory(own(id).resolve(FILE)).resolve(safe);
        Files.move(incoming, place);
        return new Upload(id, safe, place);
    }

    /** What waits under an id; empty where it was deleted. */
    public Optional<Path> place(String id) {
        if (!isThere(id)) {
            return Optional.empty();
        }
        Path tables = own(id).resolve(TABLES);
        return Files.isDirectory(tables)
                ? Optional.of(tables)
                : list(own(id).resolve(FILE)).stream().findFirst();
    }

    /** Whether there still is a place under an id. */
    public boolean isThere(String id) {
        return ID.matcher(id).matches() && Files.isDirectory(own(id));
    }

    /** A file of the program's own beside an upload, deleted with it. */
    public Path beside(String id, String name) {
        return own(id).resolve(name);
    }

    private Path own(String id) {
        return folder.resolve(id);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Deletes an upload with everything beside it. */
    public void delete(String id) {
        try {
            if (isThere(id)) {
                FileSystemUtils.deleteRecursively(own(id));
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Deletes what has waited for a day. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void sweep() {
        Instant oldest = clock.instant().minus(KEPT);
        for (Path one : list(folder)) {
            try {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(oldest)) {
                    FileSystemUtils.deleteRecursively(one);
                }
            } catch (IOException stuck) {
                throw new UncheckedIOException(stuck);
            }
        }
    }

    /** What this room says when the disk fails. */
    public static UploadException unwritable(IOException failed) {
        return new UploadException(Message.of("upload.disk", failed.getClass().getSimpleName()));
    }
}
