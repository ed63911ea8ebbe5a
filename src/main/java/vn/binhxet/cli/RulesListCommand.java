package vn.binhxet.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.VersionsText;
import vn.binhxet.ledger.Ledger;

/** {@code rules list}: the versions in a ledger. */
@Command(name = "list", resourceBundle = "vn.binhxet.cli.help")
final class RulesListCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = Ledger.read(where.address())) {
            Map<String, Integer> uses = new HashMap<>();
            ledger.reviews().forEach(review -> uses.merge(review.campaign().rules(), 1, Integer::sum));
            spec.commandLine()
                    .getOut()
                    .print(VersionsText.of(ledger.ruleVersions().history(), uses, options.language()));
        }
        return ExitCode.DONE;
    }
}
