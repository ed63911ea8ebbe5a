package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhxet.explain.Listing;
import vn.binhxet.model.Message;
import vn.binhxet.report.ListWorkbook;

/** A list may be kept as a file. */
final class SaveOptions {
    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable Path csv;

    @Option(names = "--xlsx", paramLabel = "FILE")
    private @Nullable Path workbook;

    /** Writes a list to a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** Writes the list as the files that are wanted. */
    void save(Listing listing, PrintWriter out, Message.Language language) {
        save(csv, listing::save, listing, out, language);
        save(workbook, file -> ListWorkbook.save(listing, file), listing, out, language);
    }

    private static void save(
            @Nullable Path file, Writing writing, Listing listing, PrintWriter out, Message.Language language) {
        if (file == null) {
            return;
        }
        try {
            writing.to(file);
            out.println(Message.of("listing.saved", listing.rows().size(), file).in(language));
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("listing.unwritable", file, failed.getClass().getSimpleName()));
        }
    }
}
