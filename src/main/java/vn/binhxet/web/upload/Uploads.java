package vn.binhxet.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes in datasets, which then wait in the work folder until they are decided. */
public final class Uploads {
    private static final String FILE = "file";
    private static final String TABLES = "tables";
    private static final String INCOMING = "incoming";
    private static final int BUFFER = 1 << 16;
    /** Tables of text unpack to about as much. */
    private static final int UNPACKED_TO_PACKED = 10;

    private final WorkFolder folder;
    private final long mostBytes;

    /** @param mostBytes that one upload may have */
    public Uploads(WorkFolder folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    public long mostBytes() {
        return mostBytes;
    }

    /**
     * A dataset that waits.
     *
     * @param id of its place in the work folder
     * @param name as it is known to whoever brought it
     */
    public record Upload(String id, String name) {}

    /**
     * Keeps what is uploaded. A zip of tables is unpacked.
     *
     * @param name as the browser gives it
     * @throws UploadException if it is no dataset; nothing of it is kept
     */
    public Upload accept(String name, InputStream content) throws IOException {
        folder.sweep();
        String id = folder.open();
        boolean isKept = false;
        try {
            write(content, folder.file(id, INCOMING));
            Upload upload = new Upload(id, settle(id, name));
            isKept = true;
            return upload;
        } finally {
            if (!isKept) {
                folder.delete(id);
            }
        }
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

    /** @return a name that can do no harm */
    private String settle(String id, String name) throws IOException {
        Path incoming = folder.file(id, INCOMING);
        Shape shape = Shape.of(incoming);
        String safe = shape.safe(name);
        if (shape == Shape.ARCHIVE) {
            Path tables = Files.createDirectory(folder.file(id, TABLES));
            new Archive(incoming, mostBytes * UNPACKED_TO_PACKED).unpack(tables);
            Files.delete(incoming);
        } else {
            Files.move(incoming, Files.createDirectory(folder.file(id, FILE)).resolve(safe));
        }
        return safe;
    }

    /** A file, or a folder of tables; empty where it was deleted. */
    public Optional<Path> place(String id) {
        if (!folder.isThere(id)) {
            return Optional.empty();
        }
        Path tables = folder.file(id, TABLES);
        return Files.isDirectory(tables)
                ? Optional.of(tables)
                : WorkFolder.list(folder.file(id, FILE)).stream().findFirst();
    }
}
