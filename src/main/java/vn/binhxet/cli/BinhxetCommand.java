package vn.binhxet.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself: without a command it shows its help. */
@Command(name = "binhxet", resourceBundle = "vn.binhxet.cli.help", versionProvider = Version.class)
final class BinhxetCommand implements java.util.concurrent.Callable<Integer> {
    static final List<Class<?>> COMMANDS = List.of(
            ReviewCommand.class,
            WhyCommand.class,
            ReviewsCommand.class,
            DecisionsCommand.class,
            WhatIfCommand.class,
            VerifyCommand.class,
            ProveCommand.class,
            CheckCommand.class,
            CorrectCommand.class,
            EraseCommand.class,
            CompareCommand.class,
            StreakCommand.class,
            NearCommand.class,
            ReasonsCommand.class,
            MissingCommand.class,
            ReportCommand.class,
            TemplateCommand.class,
            GenerateCommand.class,
            ImpactCommand.class,
            RulesCommand.class,
            ServeCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class);

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private final CommonOptions options = new CommonOptions();

    @picocli.CommandLine.Option(names = "--version", versionHelp = true)
    @SuppressWarnings("UnusedVariable")
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }
}
