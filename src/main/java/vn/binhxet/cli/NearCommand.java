package vn.binhxet.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.Listing;
import vn.binhxet.explain.NearMark;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.replay.Replay;

/** {@code near}: whom a few points keep from a pass, and what they lack. */
@Command(name = "near", resourceBundle = "vn.binhxet.cli.help")
final class NearCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--points", paramLabel = "N")
    private BigDecimal points = BigDecimal.valueOf(5);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        Points most = most();
        try (Ledger ledger = Ledger.read(where.address())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            List<NearMark> near = NearMark.of(new Replay(ledger, recorded), list.title(recorded), most);
            Listing listing = NearMark.listing(near, language);
            out.println(
                    Message.of("near.title", near.size(), most, recorded.id()).in(language));
            out.print(listing.text(ListOptions.ON_SCREEN, language));
            list.save(listing, out, language);
        }
        return ExitCode.DONE;
    }

    private Points most() {
        try {
            if (points.signum() >= 0) {
                return Points.of(points);
            }
        } catch (ArithmeticException tooFine) {
            // told below, like a negative number
        }
        throw new CommandException(ExitCode.USAGE, Message.of("near.points"));
    }
}
