package vn.binhxet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.HistoryText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;

/** {@code reviews}: what is on record. */
@Command(name = "reviews", resourceBundle = "vn.binhxet.cli.help")
final class ReviewsCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        try (Ledger ledger = Ledger.read(where.address())) {
            List<RecordedReview> reviews = ledger.reviews();
            if (reviews.isEmpty()) {
                spec.commandLine().getOut().println(Message.of("cli.noReviews").in(language));
            }
            for (RecordedReview review : reviews) {
                spec.commandLine()
                        .getOut()
                        .println(Message.of(
                                        "cli.reviewLine",
                                        review.id(),
                                        review.campaign().planName(),
                                        HistoryText.time(review.at()),
                                        review.by(),
                                        review.householdCount(),
                                        review.groupCount(),
                                        review.decisionCount(),
                                        review.revision(),
                                        review.root(review.revision()))
                                .in(language));
            }
        }
        return ExitCode.DONE;
    }
}
