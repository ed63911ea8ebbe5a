package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;

/** {@code decisions}: a review's decisions by title, outcome, group and criterion, page by page. */
@Command(name = "decisions", resourceBundle = "vn.binhxet.cli.help")
final class DecisionsCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    @Option(names = "--outcome", paramLabel = "PASS|FAIL|UNDETERMINED|NOT_ELIGIBLE")
    private @Nullable Outcome outcome;

    @Option(names = "--group", paramLabel = "ID")
    private @Nullable String group;

    @Option(names = "--criterion", paramLabel = "C")
    private @Nullable String criterion;

    @Option(names = "--verdict", paramLabel = "V")
    private Verdict verdict = Verdict.NOT_MET;

    @Option(names = "--page", paramLabel = "N")
    private int page = 1;

    @Option(names = "--size", paramLabel = "N")
    private int size = 50;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (page < 1 || size < 1) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.page"));
        }
        try (Ledger ledger = Ledger.read(where.address())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            refuseUnknown(recorded);
            Ledger.Filter filter = new Ledger.Filter(
                    Optional.ofNullable(title),
                    Optional.ofNullable(outcome),
                    Optional.ofNullable(group),
                    Optional.ofNullable(criterion),
                    verdict);
            print(ledger.decisions(recorded, filter, (long) (page - 1) * size, size), recorded);
        }
        return ExitCode.DONE;
    }

    private void refuseUnknown(RecordedReview recorded) {
        boolean isTitle = title == null
                || recorded.campaign().titles().stream()
                        .anyMatch(judged -> judged.id().equals(title));
        boolean isCriterion = criterion == null
                || recorded.campaign().titles().stream()
                        .anyMatch(judged -> judged.criteria().contains(criterion));
        if (!isTitle || !isCriterion) {
            String unknown = String.valueOf(isTitle ? criterion : title);
            throw new CommandException(ExitCode.USAGE, Message.of("cli.noTitleOrCriterion", unknown, recorded.id()));
        }
    }

    private void print(Ledger.Page found, RecordedReview recorded) {
        PrintWriter out = spec.commandLine().getOut();
        for (Ledger.Line line : found.lines()) {
            String low = new Points(line.code().low()).toString();
            String high = new Points(line.code().high()).toString();
            out.println("%-10s %-16s %-10s %-22s %s"
                    .formatted(
                            line.title(),
                            line.subject(),
                            line.group(),
                            options.language() == Message.Language.VI
                                    ? Vietnamese.of(line.code().outcome())
                                    : line.code().outcome(),
                            low.equals(high) ? low : low + "–" + high));
        }
        long pages = Math.max(1, (found.total() + size - 1) / size);
        out.println(Message.of("cli.pages", recorded.id(), found.total(), page, pages)
                .in(options.language()));
    }
}
