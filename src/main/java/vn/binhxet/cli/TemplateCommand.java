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
import vn.binhxet.intake.Template;
import vn.binhxet.model.Message;
import vn.binhxet.policy.PlanTemplate;
import vn.binhxet.rulebook.RuleBook;

/** {@code template}: the workbook to fill in for a plan. */
@Command(name = "template", resourceBundle = "vn.binhxet.cli.help")
final class TemplateCommand implements Callable<Integer> {
    private static final int MOST_HOUSEHOLDS = 5_000;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--plan", required = true, paramLabel = "ID")
    @SuppressWarnings("NullAway.Init")
    private String plan;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--households", paramLabel = "N")
    private int households = 200;

    @Option(names = "--all")
    private boolean isWhole;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (households < 1 || households > MOST_HOUSEHOLDS) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.templateRows", MOST_HOUSEHOLDS));
        }
        if (Files.exists(out)) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.fileExists", out));
        }
        RuleBook book = RuleBook.read(options.rules());
        Template template = PlanTemplate.of(book, plan, isWhole, households);
        try {
            template.write(book.vocabulary().dictionary(), out);
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
        }
        spec.commandLine().getOut().println(Message.of("cli.template", out).in(options.language()));
        return ExitCode.DONE;
    }
}
