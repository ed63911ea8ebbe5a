package vn.binhxet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.binhxet.model.Message;

/** A backup: a zip with the ledger and, where there are any, the accounts of its desk. */
record BackupFile(Path file) {
    private static final String LEDGER = "binhxet.db";
    private static final String ACCOUNTS = "binhxet-users.db";
    private static final String UNFINISHED = ".part";

    /** What is put into a backup, or was taken out of it. */
    record Parts(Path folder) {
        Path ledger() {
            return folder.resolve(LEDGER);
        }

        /** Need not be there. */
        Path accounts() {
            return folder.resolve(ACCOUNTS);
        }
    }

    /** Gets its name only when it is whole. */
    void write(Parts parts) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Path part : new Path[] {parts.ledger(), parts.accounts()}) {
                    if (Files.exists(part)) {
                        zip.putNextEntry(new ZipEntry(part.getFileName().toString()));
                        Files.copy(part, zip);
                    }
                }
            }
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @throws CommandException if it is no backup */
    Parts read(Path folder) throws IOException {
        Parts parts = new Parts(folder);
        Map<String, Path> known = Map.of(LEDGER, parts.ledger(), ACCOUNTS, parts.accounts());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map.Entry<String, Path> part : known.entrySet()) {
                ZipEntry entry = zip.getEntry(part.getKey());
                if (entry != null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, part.getValue());
                    }
                }
            }
        } catch (java.util.zip.ZipException damaged) {
            throw new CommandException(ExitCode.UNUSABLE, Message.of("restore.noBackup", file));
        }
        if (!Files.exists(parts.ledger())) {
            throw new CommandException(ExitCode.UNUSABLE, Message.of("restore.noBackup", file));
        }
        return parts;
    }
}
