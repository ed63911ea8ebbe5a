package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.ledger.Proof;
import vn.binhxet.model.Message;

/** {@code check}: checks what {@code prove} gave, without any ledger. */
@Command(name = "check", resourceBundle = "vn.binhxet.cli.help")
final class CheckCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 4096;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "PROOF")
    @SuppressWarnings("NullAway.Init")
    private String proof;

    @Option(names = "--root", paramLabel = "HASH")
    private @Nullable String root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Proof read = Proof.read(text());
        Proof.Proved proved = read.check();
        if (root != null && !read.root().equalsIgnoreCase(root.strip())) {
            throw new CommandException(ExitCode.FORGED, Message.of("proof.otherRoot", read.root(), root));
        }
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        String outcome = language == Message.Language.VI
                ? Vietnamese.of(proved.outcome())
                : proved.outcome().name();
        out.println(Message.of(
                        "proof.good",
                        proved.subject(),
                        proved.group(),
                        proved.title(),
                        outcome,
                        proved.low().equals(proved.high()) ? proved.low() : proved.low() + "–" + proved.high(),
                        proved.max())
                .in(language));
        if (!proved.failed().isEmpty()) {
            out.println(Message.of("proof.failed", String.join(", ", proved.failed()))
                    .in(language));
        }
        proved.campaign()
                .ifPresent(campaign -> out.println(Message.of(
                                "proof.campaign",
                                campaign.planName(),
                                campaign.period().start(),
                                campaign.period().end())
                        .in(language)));
        out.println(Message.of(root == null ? "proof.rootUnchecked" : "proof.rootChecked", read.root())
                .in(language));
        return ExitCode.DONE;
    }

    /** The argument is a file, or the text itself. */
    private String text() {
        try {
            if (proof.length() < LONGEST_NAME && Files.isRegularFile(Path.of(proof))) {
                return Files.readString(Path.of(proof));
            }
        } catch (IOException | InvalidPathException noFile) {
            // then it is the text itself, or nothing at all
        }
        return proof;
    }
}
