package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;

/** A comparison of two reviews in words and tables. */
public final class ComparisonText {
    private static final int MOST_CRITERIA = 3;

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Message.Language language) {
        this.words = new Words(language);
    }

    /** @param most how many changes are listed at most */
    public static String of(Comparison comparison, int most, Message.Language language) {
        ComparisonText text = new ComparisonText(language);
        text.lines.add(text.words.say("compare.title", comparison.before(), comparison.after()));
        comparison.matrices().forEach(text::matrix);
        if (!comparison.uncompared().isEmpty()) {
            text.lines.add("");
            text.lines.add(text.words.say("compare.uncompared", String.join(", ", comparison.uncompared())));
        }
        if (!comparison.regrouped().isEmpty()) {
            text.lines.add("");
            text.lines.add(text.words.say(
                    "compare.regrouped",
                    comparison.regrouped().size(),
                    String.join(
                            ", ", comparison.regrouped().stream().limit(most).toList())));
        }
        if (!comparison.changes().isEmpty()) {
            text.lines.add("");
            text.lines.addAll(listing(comparison, language).lines(most, language));
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void matrix(OutcomeMatrix matrix) {
        lines.add("");
        lines.add(words.say(
                matrix.kind() == SubjectKind.HOUSEHOLD ? "compare.households" : "compare.groups",
                matrix.award(),
                matrix.titleBefore(),
                matrix.titleAfter()));
        List<Optional<Outcome>> states = Stream.concat(
                        Stream.of(Outcome.values()).map(Optional::of), Stream.of(Optional.<Outcome>empty()))
                .toList();
        List<String> headings = new ArrayList<>(List.of(words.say("compare.corner")));
        states.forEach(state -> headings.add(words.of(state)));
        List<List<String>> rows = new ArrayList<>();
        for (Optional<Outcome> before : states) {
            List<String> row = new ArrayList<>(List.of(words.of(before)));
            states.forEach(after -> row.add(words.of(matrix.count(before, after))));
            rows.add(row);
        }
        lines.addAll(new Listing(headings, Set.of(1, 2, 3, 4, 5), rows).lines(rows.size(), words.language()));
        for (Cause cause : Cause.values()) {
            if (matrix.count(cause) > 0) {
                lines.add("  " + cause(cause, words) + ": " + words.of(matrix.count(cause)));
            }
        }
    }

    private static String cause(Cause cause, Words words) {
        return words.say("compare.cause." + cause);
    }

    /** Every change as a table. */
    public static Listing listing(Comparison comparison, Message.Language language) {
        Words words = new Words(language);
        return Listing.of(
                "compare.head",
                language,
                Set.of(),
                comparison.changes().stream()
                        .map(change -> List.of(
                                change.award(),
                                change.subject(),
                                change.isMoved()
                                        ? change.groupBefore() + " → " + change.groupAfter()
                                        : change.groupAfter().isEmpty() ? change.groupBefore() : change.groupAfter(),
                                words.of(change.before()),
                                words.of(change.after()),
                                cause(change.cause(), words),
                                words.of(change.nowMet(), MOST_CRITERIA),
                                words.of(change.nowFailing(), MOST_CRITERIA)))
                        .toList());
    }
}
