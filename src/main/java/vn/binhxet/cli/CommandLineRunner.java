package vn.binhxet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import vn.binhxet.intake.IntakeException;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.RefusalException;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.engine.RuleConflictException;
import vn.binhxet.spark.ClusterException;
import vn.binhxet.web.OpeningException;

/** Runs one command and turns whatever goes wrong into a message and an exit code. */
public final class CommandLineRunner {
    private CommandLineRunner() {}

    /** @return the exit code */
    public static int run(String... arguments) {
        WarmUp.begin(List.of(arguments));
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        return run(out, err, arguments);
    }

    /** The same with other writers, for tests. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Message.Language language = language(arguments);
        Locale.setDefault(Locale.forLanguageTag(language == Message.Language.VI ? "vi" : "en"));
        CommandLine commands = Commands.of(List.of(arguments));
        commands.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse(language))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, language));
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError full) {
            err.println(Message.of("cli.memory").in(language));
            return ExitCode.UNUSABLE;
        } catch (StackOverflowError deep) {
            err.println(Message.of("cli.unexpected", "StackOverflowError", "?").in(language));
            return ExitCode.UNUSABLE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static Message.Language language(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf("--lang");
        boolean isEnglish = all.contains("--lang=en")
                || (at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("en"));
        return isEnglish ? Message.Language.EN : Message.Language.VI;
    }

    private static int failed(Exception failure, CommandLine command, Message.Language language) {
        PrintWriter err = command.getErr();
        if (failure instanceof RulesException wrong) {
            err.println(
                    Message.of("cli.rulesBad", "rules", wrong.problems().size()).in(language));
            wrong.problems().forEach(problem -> tell(problem, err, language));
        } else if (failure instanceof RuleConflictException conflict) {
            err.println(Message.of("cli.rulesBad", "rules", 1).in(language));
            tell(conflict.problem(), err, language);
        } else if (failure instanceof IntakeException unusable) {
            err.println(Message.of("cli.dataBad").in(language));
            tell(unusable.problem(), err, language);
        } else if (failure instanceof LedgerException ledger) {
            err.println(ledger.said().in(language));
            return ledger.isForged() ? ExitCode.FORGED : ExitCode.UNUSABLE;
        } else if (failure instanceof RefusalException refused) {
            err.println(refused.said().in(language));
            return ExitCode.USAGE;
        } else if (failure instanceof CorrectionException wrong) {
            err.println(wrong.said().in(language));
            return ExitCode.USAGE;
        } else if (failure instanceof OpeningException desk) {
            err.println(desk.said().in(language));
            return ExitCode.USAGE;
        } else if (failure instanceof ClusterException cluster) {
            err.println(cluster.said().in(language));
        } else if (failure instanceof CommandException known) {
            err.println(known.said().in(language));
            return known.exitCode();
        } else {
            err.println(Message.of("cli.unexpected", failure.getClass().getSimpleName(), place(failure))
                    .in(language));
        }
        return ExitCode.UNUSABLE;
    }

    /** Where it failed, without the failure's own text, which could hold somebody's data. */
    private static String place(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.binhxet"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("?");
    }

    private static void tell(Problem problem, PrintWriter err, Message.Language language) {
        err.println("  " + problem.place() + "  " + problem.message().in(language));
    }
}
