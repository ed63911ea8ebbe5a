package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.model.Message;
import vn.binhxet.policy.CaseReport;
import vn.binhxet.policy.CaseReportText;
import vn.binhxet.policy.CaseRun;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.engine.CompiledRules;

/** {@code rules test}: runs the worked cases, and tells what they do not show and would not notice. */
@Command(name = "test", resourceBundle = "vn.binhxet.cli.help")
final class RulesTestCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "TITLE", arity = "0..*")
    private List<String> titles = List.of();

    @Option(names = "--gate", paramLabel = "PERCENT")
    private int gate = 80;

    @Option(names = "--no-mutants")
    private boolean isWithoutMutants;

    @Option(names = "--all")
    private boolean isWhole;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (gate < 0 || gate > 100) {
            throw new CommandException(ExitCode.USAGE, Message.of("cases.gateRange", gate));
        }
        CompletableFuture<Void> engine = CompiledRules.warmUp();
        RuleBook book = RuleBook.read(options.rules());
        engine.join();
        CaseRun run = CaseRun.of(book, CaseFiles.read(options.rules()), wanted(book));
        CaseReport report = CaseReport.of(book, run, gate, !isWithoutMutants);
        PrintWriter out = spec.commandLine().getOut();
        int most = isWhole ? Integer.MAX_VALUE : ListOptions.ON_SCREEN;
        CaseReportText.lines(report, options.language(), most).forEach(out::println);
        return report.isAccepted() ? ExitCode.DONE : ExitCode.CASES_FAILED;
    }

    private Set<String> wanted(RuleBook book) {
        Set<String> known = book.titles().keySet();
        for (String title : titles) {
            if (!known.contains(title)) {
                throw new CommandException(
                        ExitCode.USAGE,
                        Message.of("cases.unknownTitle", title, Nearest.to(title, known), String.join(", ", known)));
            }
        }
        return titles.isEmpty() ? known : new LinkedHashSet<>(titles);
    }
}
