package vn.binhxet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.VersionsText;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.policy.Approval;

/** {@code rules rollback}: returns to the version in force before. */
@Command(name = "rollback", resourceBundle = "vn.binhxet.cli.help")
final class RulesRollbackCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final VersionOptions version = new VersionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = LedgerOptions.existing(where.address())) {
            Activation done = new Approval(ledger.ruleVersions(), LedgerOptions.waiting(spec, options.language()))
                    .rollBack(version.note(), where.author(version.by()));
            spec.commandLine().getOut().println(VersionsText.inForce(done).in(options.language()));
        }
        return ExitCode.DONE;
    }
}
