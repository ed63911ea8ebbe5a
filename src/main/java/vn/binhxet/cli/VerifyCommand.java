package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.ledger.Verification;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;

/** {@code verify}: proves that no recorded decision was changed, and that deciding again gives the same bytes. */
@Command(name = "verify", resourceBundle = "vn.binhxet.cli.help")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--root", paramLabel = "HASH")
    private @Nullable String root;

    @Option(names = "--replay")
    private boolean isReplayed;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        try (Ledger ledger = Ledger.read(where.address());
                ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            Optional<String> only = Optional.ofNullable(review)
                    .map(id -> LedgerOptions.review(ledger, id).id());
            Verification verified = ledger.verify(only, where.key(), progress);
            refuseOtherRoot(verified);
            if (isReplayed) {
                for (RecordedReview recorded : ledger.reviews()) {
                    if (only.isEmpty() || only.get().equals(recorded.id())) {
                        new Replay(ledger, recorded).verify(threads, progress);
                    }
                }
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            tell(verified, millis, out);
        }
        return ExitCode.DONE;
    }

    private void refuseOtherRoot(Verification verified) {
        boolean isThere = root == null
                || verified.roots().stream().anyMatch(found -> found.root().equalsIgnoreCase(root.strip()));
        if (!isThere) {
            throw new CommandException(ExitCode.FORGED, Message.of("verify.noRoot", String.valueOf(root)));
        }
    }

    private void tell(Verification verified, long millis, PrintWriter out) {
        Message.Language language = options.language();
        for (Verification.Root found : verified.roots()) {
            String which = found.revision() == 0 ? "verify.rootOfDay" : "verify.rootAfter";
            out.println(Message.of(which, found.review(), found.root(), found.revision())
                    .in(language));
        }
        verified.notes().forEach(note -> out.println(note.in(language)));
        if (root != null) {
            out.println(Message.of("verify.rootFound").in(language));
        }
        if (isReplayed) {
            out.println(Message.of("verify.replayed").in(language));
        }
        out.println(Message.of(
                        "verify.good",
                        verified.events(),
                        verified.decisions(),
                        java.math.BigDecimal.valueOf(millis, 3).setScale(1, java.math.RoundingMode.HALF_UP))
                .in(language));
    }
}
