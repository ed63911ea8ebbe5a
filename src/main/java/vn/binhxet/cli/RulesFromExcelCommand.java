package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import vn.binhxet.policy.workbook.CellProblem;
import vn.binhxet.policy.workbook.RuleWorkbook;
import vn.binhxet.policy.workbook.TakenBack;
import vn.binhxet.policy.workbook.WorkbookException;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RuleFilesWriter;

/** {@code rules from-excel}: what was changed in a workbook goes back into the text, or nothing does. */
@Command(name = "from-excel", resourceBundle = "vn.binhxet.cli.help")
final class RulesFromExcelCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--dry-run")
    private boolean isDryRun;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleBook book = RuleBook.read(options.rules());
        TakenBack taken;
        try {
            taken = RuleWorkbook.takeBack(book.files(), workbook());
        } catch (WorkbookException wrong) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(
                    Message.of("cli.workbookBad", file, wrong.problems().size()).in(options.language()));
            wrong.problems().forEach(problem -> tell(problem, err));
            return ExitCode.UNUSABLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        taken.notices().forEach(notice -> tell(notice, out));
        taken.changes().forEach(change -> out.println("  " + change.in(options.language())));
        out.println(summary(taken, write(book, taken)).in(options.language()));
        return ExitCode.DONE;
    }

    private Message summary(TakenBack taken, int files) {
        return taken.changes().isEmpty()
                ? Message.of("cli.workbookSame", file)
                : Message.of(
                        isDryRun ? "cli.workbookDry" : "cli.workbookTaken",
                        taken.changes().size(),
                        files);
    }

    /** @return how many files differ */
    private int write(RuleBook book, TakenBack taken) {
        try {
            if (!isDryRun) {
                RuleFilesWriter.write(options.rules(), book.files(), taken.files());
            }
            return RuleFilesWriter.changed(book.files(), taken.files()).size();
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", options.rules(), failed.getClass().getSimpleName()));
        }
    }

    private byte[] workbook() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.unreadable", file, failed.getClass().getSimpleName()));
        }
    }

    private void tell(CellProblem problem, PrintWriter writer) {
        writer.println(("  " + problem.place() + "  " + problem.message().in(options.language())).stripTrailing());
    }
}
