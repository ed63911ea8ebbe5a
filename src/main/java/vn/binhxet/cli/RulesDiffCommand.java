package vn.binhxet.cli;

import java.io.PrintWriter;
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
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.policy.RuleDifference;
import vn.binhxet.policy.RuleTextDifference;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesFolder;

/** {@code rules diff}: what differs between two versions, or between a version and the folder. */
@Command(name = "diff", resourceBundle = "vn.binhxet.cli.help")
final class RulesDiffCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "VERSION")
    private @Nullable String before;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION")
    private @Nullable String after;

    @Option(names = "--text")
    private boolean isText;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = Ledger.read(where.address())) {
            RuleVersions versions = ledger.ruleVersions();
            RuleHistory history = versions.history();
            RulesWithCases old = versions.files(VersionOptions.versionOrInForce(history, before));
            RulesWithCases now = after == null
                    ? RulesFolder.withCases(options.rules())
                    : versions.files(VersionOptions.version(history, after));
            if (isText) {
                RuleTextDifference.between(old, now).forEach(out::println);
            } else {
                out.print(RuleDifference.between(RuleBook.of(old.rules()), RuleBook.of(now.rules()))
                        .text(options.language()));
            }
        }
        return ExitCode.DONE;
    }
}
