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
    static final List<Class<?>> COMMANDS = List.of(
            RulesShowCommand.class,
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesToExcelCommand.class,
            RulesFromExcelCommand.class,
            RulesDiffCommand.class,
            RulesSubmitCommand.class,
            RulesActivateCommand.class,
            RulesRollbackCommand.class,
            RulesListCommand.class,
            RulesExportCommand.class,
            RulesImportCommand.class);

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
