package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RulePackage;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Message;

/** {@code rules export}: packs a version, signed, for another ledger. */
@Command(name = "export", resourceBundle = "vn.binhxet.cli.help")
final class RulesExportCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "VERSION")
    private @Nullable String wanted;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        try (Ledger ledger = Ledger.read(where.address())) {
            RuleVersions versions = ledger.ruleVersions();
            RuleHistory history = versions.history();
            RuleVersion version = VersionOptions.versionOrInForce(history, wanted);
            RulePackage packed =
                    RulePackage.of(versions.files(version), version, history.approval(version), where.key());
            Files.write(out, packed.bytes());
            screen.println(Message.of("package.written", version.name(), out).in(options.language()));
            packed.seal()
                    .ifPresent(seal -> screen.println(
                            Message.of("package.signed", packed.origin().signer(), seal.publicKey())
                                    .in(options.language())));
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("listing.unwritable", out, failed.getClass().getSimpleName()));
        }
        return ExitCode.DONE;
    }
}
