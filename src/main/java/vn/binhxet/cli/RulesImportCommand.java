package vn.binhxet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RulePackage;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.ledger.TrustedKeys;
import vn.binhxet.model.Message;
import vn.binhxet.policy.Approval;

/** {@code rules import}: hands in a version that was packed elsewhere. */
@Command(name = "import", resourceBundle = "vn.binhxet.cli.help")
final class RulesImportCommand implements Callable<Integer> {
    /** Names the file of trusted keys for every command given after it was set. */
    private static final String VARIABLE = "BINHXET_TRUST";

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final VersionOptions version = new VersionOptions();

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--trust", paramLabel = "FILE")
    private @Nullable Path trust;

    @Option(names = "--unsigned")
    private boolean isUnsignedTaken;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RulePackage packed = RulePackage.read(file);
        out.println(signedBy(packed).in(options.language()));
        try (Ledger ledger = Ledger.write(where.address())) {
            RuleVersions.Submission submitted = new Approval(
                            ledger.ruleVersions(), LedgerOptions.waiting(spec, options.language()))
                    .submit(packed.files(), version.note(), Optional.of(packed.origin()), where.author(version.by()));
            out.println(RulesSubmitCommand.said(submitted, where.address()).in(options.language()));
        }
        return ExitCode.DONE;
    }

    /** Who signed it; nobody else gets past a list of trusted keys. */
    private Message signedBy(RulePackage packed) {
        Optional<Path> trusted = Optional.ofNullable(trust)
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of));
        if (trusted.isPresent()) {
            return Message.of(
                    "package.friend",
                    TrustedKeys.read(trusted.get()).signer(packed),
                    packed.origin().signer());
        }
        if (packed.seal().isEmpty() && !isUnsignedTaken) {
            throw new CommandException(ExitCode.USAGE, Message.of("package.needsUnsigned"));
        }
        return packed.seal().isEmpty()
                ? Message.of("package.unsignedTaken")
                : Message.of("package.signer", packed.origin().signer());
    }
}
