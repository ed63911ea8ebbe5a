package vn.binhxet.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhxet.model.Message;

/** Options that every command has. */
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Option(names = "--lang", paramLabel = "vi|en")
    private @Nullable String language;

    @Option(names = "--rules", paramLabel = "DIR")
    private @Nullable Path rules;

    Message.Language language() {
        return "en".equals(language) ? Message.Language.EN : Message.Language.VI;
    }

    /** The rules folder named, or the program's own. */
    Path rules() {
        return rules == null ? home().resolve("rules") : rules;
    }

    boolean areRulesNamed() {
        return rules != null;
    }

    /** Where the program's own folders are; the launcher says. */
    static Path home() {
        return Path.of(System.getProperty("binhxet.home", "."));
    }
}
