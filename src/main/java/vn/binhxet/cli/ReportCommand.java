package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Replay;
import vn.binhxet.report.Form;
import vn.binhxet.report.Formalities;
import vn.binhxet.report.Format;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;
import vn.binhxet.report.form.Press;
import vn.binhxet.report.form.Templates;
import vn.binhxet.report.paper.Paper;
import vn.binhxet.report.writer.Printer;

/** {@code report}: the official papers of a review. */
@Command(name = "report", resourceBundle = "vn.binhxet.cli.help")
final class ReportCommand implements Callable<Integer> {
    private static final List<String> ASKING = List.of("list", "?");

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--form", paramLabel = "FORM|list", required = true)
    @SuppressWarnings("NullAway.Init")
    private String form;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    @Option(names = "--group", paramLabel = "ID")
    private @Nullable String group;

    @Option(names = "--ward", paramLabel = "ID")
    private @Nullable String ward;

    @Option(names = "--subject", paramLabel = "ID")
    private @Nullable String subject;

    @Option(names = "--before", paramLabel = "ID")
    private @Nullable String before;

    @Option(names = "--place", paramLabel = "NAME")
    private @Nullable String place;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--number", paramLabel = "NUMBER")
    private @Nullable String number;

    @Option(names = "--signer", paramLabel = "OFFICE|NAME", split = "\\|")
    private List<String> signer = List.of();

    @Option(names = "--forms", paramLabel = "DIR")
    private @Nullable Path forms;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (ASKING.contains(form)) {
            list(spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        Form wanted = Form.of(form)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, Message.of("report.noForm", form)));
        Path file = file(wanted);
        Format format = format(wanted, file);
        if (subject != null && wanted.copies() != Form.Copies.EACH_HOUSEHOLD) {
            throw new CommandException(ExitCode.USAGE, Message.of("report.subject"));
        }
        try (Ledger ledger = Ledger.read(where.address());
                ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            List<Paper> papers = papers(ledger, recorded, wanted, progress);
            write(papers, format, file, progress);
            progress.close();
            tell(wanted, papers.size(), file, recorded);
        } catch (PaperException wrong) {
            throw new CommandException(ExitCode.USAGE, wrong.said());
        }
        return ExitCode.DONE;
    }

    private void list(PrintWriter screen) {
        screen.println(Message.of("report.forms").in(options.language()));
        for (Form known : Form.values()) {
            screen.println("  %-11s %-18s %-20s %s"
                    .formatted(
                            known.id(),
                            known.alias(),
                            known.endings(),
                            Message.of("form." + known).in(options.language())));
        }
    }

    private Path file(Form wanted) {
        if (out == null) {
            throw new CommandException(ExitCode.USAGE, Message.of("report.missing", wanted.endings()));
        }
        return out;
    }

    private static Format format(Form wanted, Path file) {
        return Format.of(file)
                .filter(wanted::isWrittenAs)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE, Message.of("report.format", wanted.id(), file, wanted.endings())));
    }

    private List<Paper> papers(Ledger ledger, RecordedReview recorded, Form wanted, Progress progress) {
        Optional<Replay> earlier =
                Optional.ofNullable(before).map(id -> new Replay(ledger, LedgerOptions.review(ledger, id)));
        Request request = new Request(
                wanted,
                Optional.ofNullable(title),
                Optional.ofNullable(group),
                Optional.ofNullable(ward),
                Optional.ofNullable(subject),
                new Formalities(
                        Optional.ofNullable(place), Optional.ofNullable(date), Optional.ofNullable(number), signer));
        return new Press(new Replay(ledger, recorded), earlier, request, new Templates(Optional.ofNullable(forms)))
                .papers(progress);
    }

    private static void write(List<Paper> papers, Format format, Path file, Progress progress) {
        try {
            Printer.write(papers, format, file, Runtime.getRuntime().availableProcessors(), progress);
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("report.unwritable", file, failed.getClass().getSimpleName()));
        }
    }

    private void tell(Form wanted, int count, Path file, RecordedReview recorded) {
        PrintWriter screen = spec.commandLine().getOut();
        Message name = Message.of("form." + wanted);
        screen.println(Message.of("report.wrote", name, count, file).in(options.language()));
        if (recorded.revision() > 0) {
            screen.println(Message.of("report.revision", recorded.revision()).in(options.language()));
        }
    }
}
