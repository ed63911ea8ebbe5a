package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.model.Message;
import vn.binhxet.policy.workbook.RuleWorkbook;
import vn.binhxet.policy.workbook.WorkbookException;
import vn.binhxet.rulebook.RuleBook;

/** {@code rules to-excel}: a title, a plan or the parameters as a workbook to edit. */
@Command(name = "to-excel", resourceBundle = "vn.binhxet.cli.help")
final class RulesToExcelCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Files.write(out, RuleWorkbook.of(RuleBook.read(options.rules()).files(), subject));
        } catch (WorkbookException wrong) {
            throw new CommandException(ExitCode.USAGE, wrong.problems().get(0).message());
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
        }
        spec.commandLine()
                .getOut()
                .println(Message.of("cli.workbookWrote", out, "./binhxet rules from-excel " + out)
                        .in(options.language()));
        return ExitCode.DONE;
    }
}
