package vn.binhxet.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself: without a command it shows its help. */
@Command(name = "binhxet", resourceBundle = "vn.binhxet.cli.help", versionProvider = Version.class)
final class BinhxetCommand implements java.util.concurrent.Callable<Integer> {
    static final List<Commands.Named> COMMANDS = List.of(
            new Commands.Named("review", ReviewCommand.class),
            new Commands.Named("why", WhyCommand.class),
            new Commands.Named("reviews", ReviewsCommand.class),
            new Commands.Named("decisions", DecisionsCommand.class),
            new Commands.Named("whatif", WhatIfCommand.class),
            new Commands.Named("verify", VerifyCommand.class),
            new Commands.Named("prove", ProveCommand.class),
            new Commands.Named("check", CheckCommand.class),
            new Commands.Named("correct", CorrectCommand.class),
            new Commands.Named("erase", EraseCommand.class),
            new Commands.Named("compare", CompareCommand.class),
            new Commands.Named("streak", StreakCommand.class),
            new Commands.Named("near", NearCommand.class),
            new Commands.Named("reasons", ReasonsCommand.class),
            new Commands.Named("missing", MissingCommand.class),
            new Commands.Named("report", ReportCommand.class),
            new Commands.Named("template", TemplateCommand.class),
            new Commands.Named("generate", GenerateCommand.class),
            new Commands.Named("impact", ImpactCommand.class),
            new Commands.Named("rules", RulesCommand.class),
            new Commands.Named(ServeCommand.NAME, ServeCommand.class),
            new Commands.Named("user", UserCommand.class),
            new Commands.Named("backup", BackupCommand.class),
            new Commands.Named("restore", RestoreCommand.class));

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
