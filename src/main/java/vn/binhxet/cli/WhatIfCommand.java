package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.Flips;
import vn.binhxet.explain.FlipsText;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;
import vn.binhxet.replay.Supposed;
import vn.binhxet.review.ReviewResult;

/** {@code whatif}: the same review with other facts of one subject, or other thresholds; nothing is recorded. */
@Command(name = "whatif", resourceBundle = "vn.binhxet.cli.help")
final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "SUBJECT")
    private @Nullable String subject;

    @Option(names = "--set", paramLabel = "FACT=VALUE")
    private List<String> settings = List.of();

    @Option(names = "--param", paramLabel = "NAME=VALUE")
    private List<String> parameters = List.of();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Mixin
    private final SaveOptions files = new SaveOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean isNothing = settings.isEmpty() && parameters.isEmpty();
        if (isNothing || (!settings.isEmpty() && subject == null)) {
            throw new CommandException(ExitCode.USAGE, Message.of("whatif.nothing"));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = Ledger.read(where.address());
                ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            Replay replay = new Replay(ledger, recorded);
            ReviewResult after = replay.suppose(
                    subject == null ? "" : subject,
                    settings,
                    parameters,
                    Runtime.getRuntime().availableProcessors(),
                    progress);
            Flips flips = Flips.between(replay, after);
            out.println(Message.of("whatif.head").in(options.language()));
            if (subject != null) {
                about(subject, replay, after);
            }
            out.print(FlipsText.of(flips, options.language()));
            files.save(FlipsText.listing(flips, options.language()), out, options.language());
        }
        return ExitCode.DONE;
    }

    /** The subject itself: before and after, then why as it would be. */
    private void about(String id, Replay replay, ReviewResult after) {
        PrintWriter out = spec.commandLine().getOut();
        FactWords words = FactWords.of(replay.rules().book().vocabulary().dictionary(), options.language());
        List<Supposed> supposed = Supposed.about(id, after);
        if (supposed.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    Message.of("cli.noSubject", id, replay.review().id()));
        }
        for (Supposed one : supposed) {
            out.print(WhyText.of(Why.of(one.unfolder(), one.decision(), one.code()), words, options.language()));
            out.println();
        }
    }
}
