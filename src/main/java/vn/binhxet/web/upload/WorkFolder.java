package vn.binhxet.web.upload;

import java.io.IOException;
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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.FileSystemUtils;

/**
 * Where files of the desk lie for a while: what belongs together in a place of its own that only the program's own user
 * can read. They hold personal data, so that none stays longer than a day.
 */
public final class WorkFolder {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path folder;
    private final InstantSource clock;

    public WorkFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The folder itself, made where it was not. */
    public Path path() throws IOException {
        return Files.createDirectories(folder.toAbsolutePath(), owners());
    }

    /** @return the id of a new place */
    public String open() throws IOException {
        String id = UUID.randomUUID().toString();
        open(id);
        return id;
    }

    /**
     * A new place under an id.
     *
     * @throws IOException if there is one already
     */
    public Path open(String id) throws IOException {
        path();
        return Files.createDirectory(place(id), owners());
    }

    private static FileAttribute<?>[] owners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether there still is a place under an id. */
    public boolean isThere(String id) {
        return ID.matcher(id).matches() && Files.isDirectory(place(id));
    }

    /** A file of a place, deleted with it. */
    public Path file(String id, String name) {
        return place(id).resolve(name);
    }

    private Path place(String id) {
        return folder.resolve(id);
    }

    /** What lies directly in a folder; nothing where it is none. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Deletes a place with everything in it. */
    public void delete(String id) {
        try {
            if (isThere(id)) {
                FileSystemUtils.deleteRecursively(place(id));
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Deletes what has lain for a day. */
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
}
