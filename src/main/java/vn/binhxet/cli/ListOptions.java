package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.binhxet.explain.Listing;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;

/** Which part of a review a list is about, and where it goes. */
final class ListOptions {
    /** As many lines as a person reads on a screen; a file holds all. */
    static final int ON_SCREEN = 40;

    @Mixin
    private final SaveOptions files = new SaveOptions();

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    /**
     * The title wanted.
     *
     * @throws CommandException if the review does not judge it
     */
    Optional<String> title(RecordedReview review) {
        List<String> known =
                review.campaign().titles().stream().map(judged -> judged.id()).toList();
        if (title != null && !known.contains(title)) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.noTitleOrCriterion", title, review.id()));
        }
        return Optional.ofNullable(title);
    }

    void save(Listing listing, PrintWriter out, Message.Language language) {
        files.save(listing, out, language);
    }
}
