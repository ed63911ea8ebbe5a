package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.generate.TableFormat;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.rulebook.RuleBook;

/** {@code generate}: a synthetic dataset of any size. */
@Command(name = "generate", resourceBundle = "vn.binhxet.cli.help")
final class GenerateCommand implements Callable<Integer> {
    private static final String PROFILE = "fixtures/synthetic.yaml";

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--plan", required = true, paramLabel = "ID")
    @SuppressWarnings("NullAway.Init")
    private String plan;

    @Option(names = "--households", required = true, paramLabel = "N")
    private long households;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--format", paramLabel = "csv|parquet")
    private TableFormat format = TableFormat.CSV;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (households < 1) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.households"));
        }
        RuleBook book = RuleBook.read(options.rules());
        try (ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            refuseFull();
            Profile profile = Profile.read(CommonOptions.home().resolve(PROFILE));
            new DatasetGenerator(book, book.plan(plan), profile)
                    .write(
                            format,
                            households,
                            seed,
                            out,
                            done -> progress.at(Progress.Phase.GENERATE, done, households));
        } catch (IllegalArgumentException wrong) {
            throw new CommandException(
                    ExitCode.UNUSABLE, Message.of("cli.profile", PROFILE, String.valueOf(wrong.getMessage())));
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
        }
        spec.commandLine()
                .getOut()
                .println(Message.of("cli.wrote", households, out).in(options.language()));
        return ExitCode.DONE;
    }

    private void refuseFull() throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new CommandException(ExitCode.USAGE, Message.of("cli.notEmpty", out));
            }
        }
    }
}
