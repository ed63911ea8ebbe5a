package vn.binhxet.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;

/** Who does something with a version of the rules, and why. */
final class VersionOptions {
    @Option(names = "--by", required = true, paramLabel = "NAME")
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Option(names = "--note", required = true, paramLabel = "TEXT")
    @SuppressWarnings("NullAway.Init")
    private String note;

    String by() {
        return by.strip();
    }

    String note() {
        return note.strip();
    }

    /**
     * The version whose digest begins so.
     *
     * @throws CommandException if there is none, or there are several
     */
    static RuleVersion version(RuleHistory history, String beginning) {
        return history.version(beginning)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        Message.of(
                                "versions.unknown",
                                beginning,
                                history.versions().stream()
                                        .map(RuleVersion::name)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * The version whose digest begins so, or the one in force where none is named.
     *
     * @throws CommandException if there is none
     */
    static RuleVersion versionOrInForce(RuleHistory history, @Nullable String beginning) {
        if (beginning != null) {
            return version(history, beginning);
        }
        return history.inForce()
                .flatMap(activation -> history.version(activation.rules()))
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, Message.of("versions.noneInForce")));
    }
}
