package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Message;

/** {@code erase}: takes somebody's name, address and identifiers out of the ledger for good. */
@Command(name = "erase", resourceBundle = "vn.binhxet.cli.help")
final class EraseCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter err = spec.commandLine().getErr();
        if (reason.isBlank() || by.isBlank()) {
            throw new CommandException(ExitCode.USAGE, Message.of("correct.who"));
        }
        try (Ledger ledger = LedgerOptions.existing(where.address())) {
            int erased = ledger.erase(
                    subject,
                    reason.strip(),
                    where.author(by.strip()),
                    () -> err.println(Message.of("cli.waiting").in(language)));
            spec.commandLine().getOut().println(Message.of("cli.erased", erased).in(language));
        }
        return ExitCode.DONE;
    }
}
