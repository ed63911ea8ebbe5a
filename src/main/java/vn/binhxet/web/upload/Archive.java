package vn.binhxet.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.binhxet.model.Message;

/**
 * A zip of tables, unpacked into one folder: entries that lead elsewhere, swell beyond reason or are too many are refused
 * with the whole archive; what is no table is left out.
 */
final class Archive {
    private static final int MOST_ENTRIES = 200;
    /** As a workbook may. */
    private static final int MOST_SWELLING = 100;

    private static final int SOONEST_BYTES = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final List<String> TABLES = List.of(".csv", ".json", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods");

    private final Path file;
    private final long mostBytes;
    private long unpacked;

    /** @param mostBytes that all entries may have together */
    Archive(Path file, long mostBytes) {
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /** @throws UploadException if it is not safe, or holds no table */
    void unpack(Path folder) throws IOException {
        int tables = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UploadException(Message.of("upload.entries", MOST_ENTRIES));
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                refuseElsewhere(entry.getName());
                if (isTable(entry)) {
                    unpack(zip, entry, folder.resolve(lastName(entry)));
                    tables++;
                }
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
            throw new UploadException(Message.of("upload.broken"));
        }
        if (tables == 0) {
            throw new UploadException(Message.of("upload.noTables"));
        }
    }

    private static void refuseElsewhere(String name) {
        boolean leadsAway = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..");
        if (leadsAway) {
            throw new UploadException(Message.of("upload.elsewhere"));
        }
    }

    private static String lastName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    /** What a Mac or an open Excel leaves beside tables begins with a dot or ~$. */
    private static boolean isTable(ZipEntry entry) {
        String name = lastName(entry).toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && TABLES.stream().anyMatch(name::endsWith);
    }

    private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (Files.exists(target)) {
            throw new UploadException(Message.of("upload.twice", lastName(entry)));
        }
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                refuseSwelling();
                out.write(buffer, 0, read);
            }
        }
    }

    private void refuseSwelling() throws IOException {
        boolean swells = unpacked > SOONEST_BYTES && unpacked / MOST_SWELLING > Files.size(file);
        if (swells || unpacked > mostBytes) {
            throw new UploadException(Message.of("intake.zipBomb"));
        }
    }
}
