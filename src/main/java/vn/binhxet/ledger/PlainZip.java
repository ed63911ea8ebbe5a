package vn.binhxet.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is not compressed and has no times: the same entries are the same bytes on every machine, and none can
 * swell beyond the file.
 */
final class PlainZip {
    /** The largest file, in bytes. */
    static final int LARGEST = 32 << 20;

    private static final Pattern PART = Pattern.compile("[^/\\\\:\\p{Cntrl}]+");

    private PlainZip() {}

    static byte[] write(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if that is no such zip
     */
    static Map<String, byte[]> read(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED) {
                    throw new IOException("compressed");
                }
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** Whether a path stays below its folder, on every system. */
    static boolean isPlain(String path) {
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || !PART.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }
}
