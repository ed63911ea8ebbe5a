package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
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
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.LedgerKey;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.OnlyDesk;

/** {@code restore}: puts a backup in its place once every hash of it was found good. */
@Command(name = "restore", resourceBundle = "vn.binhxet.cli.help")
final class RestoreCommand implements Callable<Integer> {
    private static final String[] BESIDE = {"-wal", "-shm"};

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    @Option(names = "--overwrite")
    private boolean isOverwriting;

    @Option(names = "--accept-older")
    private boolean isOlderAccepted;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path target =
                where.file().orElseThrow(() -> new CommandException(ExitCode.USAGE, Message.of("backup.postgres")));
        Path accounts = AccountsDatabase.file(where.address());
        if (!Files.isReadable(backup)) {
            throw new CommandException(ExitCode.USAGE, Message.of("serve.noFile", backup));
        }
        refuseOccupied(target, accounts);
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        try (OnlyDesk only = noDesk(target, accounts);
                Workplace workplace = Workplace.in(Files.createDirectories(folder))) {
            BackupFile.Parts parts = new BackupFile(backup).read(workplace.folder());
            int events = verify(parts.ledger());
            put(parts.ledger(), target);
            if (Files.exists(parts.accounts())) {
                put(parts.accounts(), accounts);
            }
            settle(target);
            say(Message.of("restore.done", events, target));
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", target, failed.getClass().getSimpleName()));
        }
        return ExitCode.DONE;
    }

    /**
     * Accounts are one file to a folder: a desk over another ledger there would lose them too.
     *
     * @return null where no desk was ever open
     */
    private @Nullable OnlyDesk noDesk(Path target, Path accounts) throws IOException {
        return Files.exists(accounts)
                ? OnlyDesk.of(where.address())
                        .orElseThrow(() -> new CommandException(ExitCode.UNUSABLE, Message.of("restore.busy", target)))
                : null;
    }

    private void refuseOccupied(Path target, Path accounts) {
        for (Path file : new Path[] {target, accounts}) {
            if (Files.exists(file) && !isOverwriting) {
                throw new CommandException(ExitCode.USAGE, Message.of("restore.exists", file));
            }
        }
        if (Files.exists(target) && isOpenElsewhere(target)) {
            throw new CommandException(ExitCode.UNUSABLE, Message.of("restore.busy", target));
        }
    }

    /** Whoever closes a ledger last puts away its log: where it stays, somebody else is there. */
    private static boolean isOpenElsewhere(Path ledger) {
        try {
            Ledger.write(ledger.toString()).close();
        } catch (LedgerException damaged) {
            // to be replaced all the more
        }
        return Files.exists(ledger.resolveSibling(ledger.getFileName() + BESIDE[0]));
    }

    /** @return how many events it has */
    private int verify(Path ledger) {
        try (Ledger restored = Ledger.read(ledger.toString());
                ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            restored.verify(Optional.empty(), Optional.empty(), progress);
            Optional<Message> missing = where.key().flatMap(restored::missing);
            if (missing.isPresent() && !isOlderAccepted) {
                throw new CommandException(ExitCode.FORGED, Message.of("restore.older", missing.get()));
            }
            missing.ifPresent(this::say);
            return restored.eventCount();
        } catch (LedgerException unfit) {
            throw new CommandException(
                    unfit.isForged() ? ExitCode.FORGED : ExitCode.UNUSABLE,
                    Message.of("restore.forged", backup, unfit.said()));
        }
    }

    private static void put(Path part, Path target) throws IOException {
        for (String ending : BESIDE) {
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + ending));
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** From now on this machine holds the ledger to what was restored. */
    private void settle(Path target) {
        Optional<LedgerKey> key = where.key();
        if (key.isPresent()) {
            try (Ledger restored = Ledger.read(target.toString())) {
                restored.settle(key.get());
            }
        }
    }

    private void say(Message message) {
        spec.commandLine().getOut().println(message.in(options.language()));
    }
}
