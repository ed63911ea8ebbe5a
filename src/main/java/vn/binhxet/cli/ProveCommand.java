package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.Proof;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;

/** {@code prove}: a paper that one decision is under the root, to be checked without the ledger. */
@Command(name = "prove", resourceBundle = "vn.binhxet.cli.help")
final class ProveCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = Ledger.read(where.address())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            List<Ledger.Place> places = ledger.places(recorded, subject);
            if (places.isEmpty()) {
                throw new CommandException(ExitCode.USAGE, Message.of("cli.noSubject", subject, recorded.id()));
            }
            Proof proof = ledger.proof(recorded, places.get(0), title(recorded, places.get(0)));
            if (out != null) {
                write(proof, out);
            }
            spec.commandLine().getOut().println(proof.text());
        }
        return ExitCode.DONE;
    }

    private String title(RecordedReview recorded, Ledger.Place place) {
        if (title != null) {
            return title;
        }
        SubjectKind kind = place.household() < 0 ? SubjectKind.GROUP : SubjectKind.HOUSEHOLD;
        return recorded.campaign().titles(kind).stream()
                .map(Campaign.JudgedTitle::id)
                .findFirst()
                .orElse("");
    }

    private static void write(Proof proof, Path file) {
        try {
            Files.writeString(file, proof.json());
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", file, failed.getClass().getSimpleName()));
        }
    }
}
