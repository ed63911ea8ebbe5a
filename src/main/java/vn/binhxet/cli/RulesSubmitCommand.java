package vn.binhxet.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.Message;
import vn.binhxet.policy.Approval;
import vn.binhxet.rulebook.RulesFolder;

/** {@code rules submit}: hands a version of the rules in. */
@Command(name = "submit", resourceBundle = "vn.binhxet.cli.help")
final class RulesSubmitCommand implements Callable<Integer> {
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
        try (Ledger ledger = Ledger.write(where.address())) {
            RuleVersions.Submission submitted = new Approval(
                            ledger.ruleVersions(), LedgerOptions.waiting(spec, options.language()))
                    .submit(
                            RulesFolder.withCases(options.rules()),
                            version.note(),
                            Optional.empty(),
                            where.author(version.by()));
            spec.commandLine().getOut().println(said(submitted, where.address()).in(options.language()));
        }
        return ExitCode.DONE;
    }

    /** What a version that was handed in, or was there already, is called. */
    static Message said(RuleVersions.Submission submitted, String ledger) {
        return Message.of(
                submitted.isNew() ? "versions.new" : "versions.known",
                submitted.version().name(),
                submitted.version().by(),
                ledger);
    }
}
