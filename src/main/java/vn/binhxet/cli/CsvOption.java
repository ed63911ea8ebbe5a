package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhxet.explain.Listing;
import vn.binhxet.model.Message;

/** A list may be kept as a file. */
final class CsvOption {
    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable Path csv;

    /** Writes the list as a file where one is wanted. */
    void save(Listing listing, PrintWriter out, Message.Language language) {
        if (csv == null) {
            return;
        }
        try {
            listing.save(csv);
            out.println(Message.of("listing.saved", listing.rows().size(), csv).in(language));
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("listing.unwritable", csv, failed.getClass().getSimpleName()));
        }
    }
}
