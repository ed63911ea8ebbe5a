package vn.binhxet.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.binhxet.model.RuleFiles;

/** Rule files as a zip: any program can open what a decision was made by. */
final class RuleArchive {
    private static final int LARGEST = 64 << 20;

    private RuleArchive() {}

    static byte[] write(RuleFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are no such archive */
    static RuleFiles read(byte[] bytes) {
        Map<String, String> texts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(LARGEST);
                texts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("no archive of rules", wrong);
        }
        return new RuleFiles(texts);
    }
}
