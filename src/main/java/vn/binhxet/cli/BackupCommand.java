package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.AccountsDatabase;

/** {@code backup}: ledger and accounts as they are at this moment, while the desk stays open. */
@Command(name = "backup", resourceBundle = "vn.binhxet.cli.help")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.fileExists", out));
        }
        try (Ledger ledger = Ledger.read(where.address())) {
            write(ledger);
            spec.commandLine()
                    .getOut()
                    .println(Message.of("backup.done", ledger.eventCount(), out).in(options.language()));
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
        }
        return ExitCode.DONE;
    }

    /** The parts are put together beside the backup: there must be room for it anyway. */
    private void write(Ledger ledger) throws IOException {
        Path beside = Files.createDirectories(out.toAbsolutePath().normalize().getParent());
        try (Workplace workplace = Workplace.in(beside)) {
            BackupFile.Parts parts = new BackupFile.Parts(workplace.folder());
            ledger.copy(parts.ledger());
            AccountsDatabase.copy(where.address(), parts.accounts());
            new BackupFile(out).write(parts);
        }
    }
}
