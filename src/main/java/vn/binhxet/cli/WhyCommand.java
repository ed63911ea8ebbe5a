package vn.binhxet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.GroupRemedy;
import vn.binhxet.explain.HistoryText;
import vn.binhxet.explain.Remedy;
import vn.binhxet.explain.RemedyNote;
import vn.binhxet.explain.RemedyText;
import vn.binhxet.explain.RollUp;
import vn.binhxet.explain.RollUpText;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyJson;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.explain.WhyText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.Replay;

/** {@code why}: one subject's decisions as they stand, criterion by criterion, and how they came to stand. */
@Command(name = "why", resourceBundle = "vn.binhxet.cli.help")
final class WhyCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    @Option(names = "--fix")
    private boolean isFixed;

    @Option(names = "--json")
    private boolean isJson;

    @Option(names = "--letter")
    private boolean isLetter;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        String address = out == null ? where.address() : where.beside(out);
        String wanted = review == null && out != null ? ReviewFolder.review(out).orElse(null) : review;
        try (Ledger ledger = Ledger.read(address)) {
            Replay replay = new Replay(ledger, LedgerOptions.review(ledger, wanted));
            Optional<RollUp> target = RollUp.of(replay, subject);
            if (target.isPresent()) {
                screen().print(RollUpText.of(target.get(), options.language()));
            } else {
                about(replay);
            }
        }
        return ExitCode.DONE;
    }

    private PrintWriter screen() {
        return spec.commandLine().getOut();
    }

    private void about(Replay replay) {
        List<Replay.Recorded> found = replay.about(subject).stream()
                .filter(one -> title == null || title.equals(one.decision().title()))
                .toList();
        if (found.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    Message.of("cli.noSubjectOrTarget", subject, replay.review().id()));
        }
        for (int i = 0; i < found.size(); i++) {
            if (i > 0) {
                screen().println();
            }
            print(found.get(i), replay);
        }
        Ledger.Place place = found.get(0).place();
        if (place.household() < 0 && !isJson && !isLetter) {
            screen().println();
            screen().print(RollUpText.of(replay.rules(), replay.group(place.group()), options.language()));
        }
    }

    private void print(Replay.Recorded found, Replay replay) {
        Why why = Why.of(replay.unfolder(), found.decision(), found.code());
        if (isJson) {
            screen().println(WhyJson.of(why, found.past()));
            return;
        }
        if (isLetter) {
            List<String> remedy = isFixed ? WhyLetter.sentences(remedy(found, replay, RemedyNote::of)) : List.of();
            screen().print(WhyLetter.of(why, frame(found, replay), remedy));
            return;
        }
        FactWords words = FactWords.of(replay.rules().book().vocabulary().dictionary(), options.language());
        screen().print(WhyText.of(why, words, options.language()));
        if (isFixed) {
            screen().print(remedy(found, replay, one -> RemedyText.of(one, options.language())));
        }
        for (Ledger.Past past : found.past()) {
            if (past.revision() > 0) {
                screen().print(HistoryText.about(
                        replay.review().corrections().get(past.revision() - 1),
                        subject,
                        found.decision().title(),
                        words,
                        options.language()));
            }
        }
    }

    /**
     * The smallest change that passes, in words; nothing where there is nothing to mend.
     *
     * @param ofHousehold tells that of a household
     */
    private String remedy(Replay.Recorded found, Replay replay, Function<Remedy, String> ofHousehold) {
        boolean isJudged =
                found.decision().outcome() == Outcome.FAIL || found.decision().outcome() == Outcome.UNDETERMINED;
        if (!isJudged) {
            return "";
        }
        Ledger.Place place = found.place();
        boolean isHousehold = place.household() >= 0;
        List<String> titles =
                replay.review().campaign().titles(isHousehold ? SubjectKind.HOUSEHOLD : SubjectKind.GROUP).stream()
                        .map(Campaign.JudgedTitle::id)
                        .toList();
        int number = titles.indexOf(found.decision().title());
        if (isHousehold) {
            return ofHousehold.apply(Remedy.household(replay, replay.group(place.group()), place.household(), number));
        }
        StringBuilder text = new StringBuilder();
        for (GroupRemedy remedy : Remedy.group(replay, place, number)) {
            text.append(RemedyText.of(remedy, options.language()));
        }
        return text.toString();
    }

    private static WhyLetter.Frame frame(Replay.Recorded found, Replay replay) {
        RecordedReview recorded = replay.review();
        return new WhyLetter.Frame(
                replay.rules().plan().place(),
                recorded.campaign().planName(),
                replay.addressee(found.place()),
                LocalDate.now(ZoneId.systemDefault()),
                recorded.id(),
                recorded.root(recorded.revision()));
    }
}
