package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.RulesPage;
import vn.binhxet.explain.RulesPageHtml;
import vn.binhxet.explain.RulesPageText;
import vn.binhxet.explain.RulesPages;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RuleBook;

/** {@code rules show}: the rules as sentences. */
@Command(name = "show", resourceBundle = "vn.binhxet.cli.help")
final class RulesShowCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT")
    private @Nullable String what;

    @Option(names = "--plan", paramLabel = "ID")
    private @Nullable String plan;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--html", paramLabel = "FILE")
    private @Nullable Path html;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleBook book = RuleBook.read(options.rules());
        RulesPages pages = new RulesPages(book, plan, asOf, options.language());
        RulesPage page = page(pages);
        if (html == null) {
            out.print(RulesPageText.of(page));
        } else {
            save(RulesPageHtml.of(page, options.language()), html);
            out.println(Message.of("show.saved", html).in(options.language()));
        }
        return ExitCode.DONE;
    }

    private RulesPage page(RulesPages pages) {
        String id = what;
        if (id == null) {
            return pages.all();
        }
        return pages.of(id)
                .orElseThrow(
                        () -> new CommandException(ExitCode.USAGE, Message.of("show.unknown", id, pages.nearest(id))));
    }

    private static void save(String page, Path file) {
        try {
            Files.writeString(file, page);
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("listing.unwritable", file, failed.getClass().getSimpleName()));
        }
    }
}
