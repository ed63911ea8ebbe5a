package vn.binhxet.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipFile;
import vn.binhxet.model.Message;

/** What a file is by its content, whatever it is called. */
enum Shape {
    WORKBOOK(".xlsx"),
    DOCUMENT(".json"),
    ARCHIVE(".zip");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** An older Excel file, or one with a password: the intake says which, and what to do. */
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String PARTS_OF_A_WORKBOOK = "[Content_Types].xml";
    private static final int BEGINNING = 64;

    private final String ending;

    Shape(String ending) {
        this.ending = ending;
    }

    /** @throws UploadException if it is none of them */
    static Shape of(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (beginning.length == 0) {
            throw new UploadException(Message.of("upload.empty"));
        }
        if (startsWith(beginning, OLD_OFFICE)) {
            return WORKBOOK;
        }
        if (startsWith(beginning, ZIP)) {
            return isWorkbook(file) ? WORKBOOK : ARCHIVE;
        }
        if (isDocument(beginning)) {
            return DOCUMENT;
        }
        throw new UploadException(Message.of("upload.type"));
    }

    private static boolean startsWith(byte[] beginning, byte[] mark) {
        return beginning.length >= mark.length && Arrays.equals(beginning, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(PARTS_OF_A_WORKBOOK) != null;
        } catch (IOException | IllegalArgumentException broken) {
            throw new UploadException(Message.of("upload.broken"));
        }
    }

    private static boolean isDocument(byte[] beginning) {
        String text = new String(beginning, java.nio.charset.StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").stripLeading().startsWith("{");
    }

    /** The name under which a file of this shape is kept: recognisable in problems, harmless on a disk. */
    String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .strip();
        String kept = stem.codePointCount(0, stem.length()) <= BEGINNING
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, BEGINNING));
        return (kept.isEmpty() ? name().toLowerCase(Locale.ROOT) : kept) + ending;
    }
}
