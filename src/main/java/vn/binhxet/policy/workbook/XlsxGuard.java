package vn.binhxet.policy.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import vn.binhxet.model.Message;

/** Lets through only what is a plain workbook of a sensible size, before anything of it is parsed. */
final class XlsxGuard {
    static final int LARGEST = 8 << 20;
    private static final int LARGEST_UNPACKED = 64 << 20;
    private static final int MOST_PARTS = 500;

    private XlsxGuard() {}

    /** @throws WorkbookException if the file is another format, locked, too large, or brings macros or outside links */
    static void check(byte[] file) {
        if (file.length > LARGEST) {
            throw refusal("workbook.large");
        }
        switch (FileMagic.valueOf(file)) {
            case OOXML -> checkParts(file);
            case OLE2 -> throw refusal("workbook.encrypted");
            default -> throw refusal("workbook.notXlsx");
        }
    }

    private static void checkParts(byte[] file) {
        boolean isWorkbook = false;
        int parts = 0;
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                refuse(name);
                isWorkbook |= name.equals("xl/workbook.xml");
                unpacked += unpacked(zip, LARGEST_UNPACKED - unpacked);
                parts++;
                if (parts > MOST_PARTS || unpacked > LARGEST_UNPACKED) {
                    throw refusal("workbook.large");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refusal("workbook.notXlsx");
        }
        if (!isWorkbook) {
            throw refusal("workbook.notXlsx");
        }
    }

    private static void refuse(String part) {
        if (part.endsWith("vbaproject.bin")) {
            throw refusal("workbook.macro");
        }
        if (part.startsWith("xl/externallinks/")
                || part.equals("xl/connections.xml")
                || part.contains("/embeddings/")) {
            throw refusal("workbook.external");
        }
    }

    /** How many bytes the part holds; it stops counting soon after there are too many. */
    private static long unpacked(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long count = 0;
        for (int read = zip.read(buffer); read >= 0 && count <= most; read = zip.read(buffer)) {
            count += read;
        }
        return count;
    }

    private static WorkbookException refusal(String code) {
        return new WorkbookException("", Message.of(code));
    }
}
