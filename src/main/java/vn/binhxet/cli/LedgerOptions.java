package vn.binhxet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.LedgerKey;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;

/** Which ledger, and who signs what is added to it. */
final class LedgerOptions {
    /** The ledger's file where none is named: beside the results. */
    private static final String FILE = "binhxet.db";

    /** Names the ledger for every command given after it was set. */
    private static final String VARIABLE = "BINHXET_LEDGER";

    private static final String SQLITE = "jdbc:sqlite:";

    private static final String UNSIGNED = "none";

    @Option(names = "--ledger", paramLabel = "URL")
    private @Nullable String ledger;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable String key;

    /** The ledger named, or the one in the folder where the command is given. */
    String address() {
        return named().orElse(FILE);
    }

    /** The ledger's file; empty for one on a server. */
    Optional<Path> file() {
        String address = address();
        String file = address.startsWith(SQLITE) ? address.substring(SQLITE.length()) : address;
        return file.startsWith("jdbc:")
                ? Optional.empty()
                : Optional.of(Path.of(file).toAbsolutePath().normalize());
    }

    /** Where the ledger's file is; for one on a server, where the command is given. */
    Path folder() {
        return file().flatMap(file -> Optional.ofNullable(file.getParent()))
                .orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /** The ledger named, or the one in a folder of results. */
    String beside(Path out) {
        return named().orElseGet(() -> out.resolve(FILE).toString());
    }

    private Optional<String> named() {
        return Optional.ofNullable(ledger).or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
    }

    /** The key to sign with; none where the user wants none. */
    Optional<LedgerKey> key() {
        return UNSIGNED.equals(key) ? Optional.empty() : Optional.of(LedgerKey.at(keyFile()));
    }

    private Path keyFile() {
        if (key != null) {
            return Path.of(key);
        }
        String usual = System.getProperty("binhxet.key");
        return usual == null
                ? Path.of(System.getProperty("user.home"), ".config", "binhxet", "ledger.key")
                : Path.of(usual);
    }

    Author author(@Nullable String name) {
        return new Author(name == null ? System.getProperty("user.name", "?") : name, Instant.now(), key());
    }

    /** Tells that somebody else is writing. */
    static Runnable waiting(CommandSpec spec, Message.Language language) {
        return () ->
                spec.commandLine().getErr().println(Message.of("cli.waiting").in(language));
    }

    /** A ledger to add to, which must be there. */
    static Ledger existing(String address) {
        Ledger.read(address).close();
        return Ledger.write(address);
    }

    /**
     * The review wanted, or the newest one.
     *
     * @throws CommandException if there is none
     */
    static RecordedReview review(Ledger ledger, @Nullable String id) {
        List<RecordedReview> all = ledger.reviews();
        if (id == null && !all.isEmpty()) {
            return all.get(all.size() - 1);
        }
        return Optional.ofNullable(id)
                .flatMap(ledger::review)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        all.isEmpty()
                                ? Message.of("cli.noReviews")
                                : Message.of(
                                        "cli.noReview",
                                        String.valueOf(id),
                                        String.join(
                                                ", ",
                                                all.stream()
                                                        .map(RecordedReview::id)
                                                        .toList()))));
    }
}
