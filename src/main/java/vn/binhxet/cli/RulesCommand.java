package vn.binhxet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rules}: what policy staff do with the law; alone it shows its help. */
@Command(name = "rules", resourceBundle = "vn.binhxet.cli.help")
final class RulesCommand implements Callable<Integer> {
    static final List<Commands.Named> COMMANDS = List.of(
            new Commands.Named("show", RulesShowCommand.class),
            new Commands.Named("check", RulesCheckCommand.class),
            new Commands.Named("test", RulesTestCommand.class),
            new Commands.Named("to-excel", RulesToExcelCommand.class),
            new Commands.Named("from-excel", RulesFromExcelCommand.class),
            new Commands.Named("diff", RulesDiffCommand.class),
            new Commands.Named("submit", RulesSubmitCommand.class),
            new Commands.Named("activate", RulesActivateCommand.class),
            new Commands.Named("rollback", RulesRollbackCommand.class),
            new Commands.Named("list", RulesListCommand.class),
            new Commands.Named("export", RulesExportCommand.class),
            new Commands.Named("import", RulesImportCommand.class));

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private final CommonOptions options = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }
}
