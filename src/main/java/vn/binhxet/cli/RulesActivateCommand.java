package vn.binhxet.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.VersionsText;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Message;
import vn.binhxet.policy.Approval;
import vn.binhxet.rulebook.RulesFolder;

/** {@code rules activate}: puts a version that was handed in in force, or the folder itself. */
@Command(name = "activate", resourceBundle = "vn.binhxet.cli.help")
final class RulesActivateCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final VersionOptions version = new VersionOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "VERSION")
    private @Nullable String wanted;

    @Option(names = "--author", paramLabel = "NAME")
    private @Nullable String author;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((wanted == null) == (author == null)) {
            throw new CommandException(ExitCode.USAGE, Message.of("versions.which"));
        }
        String address = where.address();
        try (Ledger ledger = wanted == null ? Ledger.write(address) : LedgerOptions.existing(address)) {
            Approval approval = new Approval(ledger.ruleVersions(), LedgerOptions.waiting(spec, options.language()));
            Author approver = where.author(version.by());
            Activation done = wanted != null
                    ? approval.activate(
                            VersionOptions.version(approval.versions().history(), wanted), version.note(), approver)
                    : approval.activate(
                            RulesFolder.withCases(options.rules()),
                            version.note(),
                            where.author(String.valueOf(author).strip()),
                            approver);
            spec.commandLine().getOut().println(VersionsText.inForce(done).in(options.language()));
        }
        return ExitCode.DONE;
    }
}
