package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.policy.RuleCheck;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;

/** {@code rules check}: every mistake in a rules folder at once. */
@Command(name = "check", resourceBundle = "vn.binhxet.cli.help")
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--plan", paramLabel = "ID")
    private @Nullable String plan;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Problem> problems = problems();
        problems.forEach(this::tell);
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        tell(Message.of(problems.isEmpty() ? "check.clean" : "check.found", errors, problems.size() - errors));
        if (problems.isEmpty()) {
            return ExitCode.DONE;
        }
        return errors == 0 ? ExitCode.REPAIRED : ExitCode.UNUSABLE;
    }

    private List<Problem> problems() {
        RuleBook book;
        try {
            book = RuleBook.read(options.rules());
        } catch (RulesException unusable) {
            return unusable.problems();
        }
        return RuleCheck.of(book, Optional.ofNullable(plan), Optional.ofNullable(year));
    }

    private void tell(Problem problem) {
        Message severity = Message.of("check." + problem.severity());
        PrintWriter out = spec.commandLine().getOut();
        out.println(severity.in(options.language()) + "  " + problem.place());
        out.println("    " + problem.message().in(options.language()));
    }

    private void tell(Message message) {
        spec.commandLine().getOut().println(message.in(options.language()));
    }
}
