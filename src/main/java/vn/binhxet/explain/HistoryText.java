package vn.binhxet.explain;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;

/** What was corrected, by whom, why, and what came of it. */
public final class HistoryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int SHORT = 16;

    private HistoryText() {}

    /** A correction with the decisions whose outcome it changed. */
    public static String of(RecordedReview.Correction correction, FactWords words, Message.Language language) {
        List<String> lines = head(correction, words, language);
        List<RecordedReview.Superseded> changed = correction.superseded().stream()
                .filter(superseded -> !superseded.from().equals(superseded.to()))
                .toList();
        for (RecordedReview.Superseded superseded : changed) {
            lines.add("  " + superseded.title() + " " + superseded.subject() + ": "
                    + outcome(superseded.from(), language) + " → " + outcome(superseded.to(), language));
        }
        lines.add(Message.of("history.superseded", correction.superseded().size(), changed.size())
                .in(language));
        lines.add(Message.of("history.root", correction.root()).in(language));
        return String.join("\n", lines) + "\n";
    }

    /** What a correction did to the decision on one subject under one title; empty where it did not touch it. */
    public static String about(
            RecordedReview.Correction correction,
            String subject,
            String title,
            FactWords words,
            Message.Language language) {
        return correction.superseded().stream()
                .filter(superseded -> superseded.subject().equals(subject)
                        && superseded.title().equals(title))
                .findFirst()
                .map(superseded -> {
                    List<String> lines = head(correction, words, language);
                    lines.add(Message.of(
                                    "history.replaced",
                                    outcome(superseded.from(), language),
                                    superseded.fromLeaf().substring(0, SHORT),
                                    outcome(superseded.to(), language),
                                    superseded.toLeaf().substring(0, SHORT))
                            .in(language));
                    return String.join("\n", lines) + "\n";
                })
                .orElse("");
    }

    /**
     * What a correction did to the decisions on one subject.
     *
     * @param titles names of the titles that are told, by their ids
     */
    public static String of(
            RecordedReview.Correction correction,
            String subject,
            Map<String, String> titles,
            FactWords words,
            Message.Language language) {
        return turned(head(correction, words, language), correction, subject, titles, language);
    }

    /** The same without whose facts were corrected, which and why: for somebody who may not see them. */
    public static String elsewhere(
            RecordedReview.Correction correction,
            String subject,
            Map<String, String> titles,
            Message.Language language) {
        List<String> head = new ArrayList<>(List.of(
                Message.of("history.elsewhere", correction.event(), TIME.format(correction.at()), correction.by())
                        .in(language)));
        return turned(head, correction, subject, titles, language);
    }

    private static String turned(
            List<String> lines,
            RecordedReview.Correction correction,
            String subject,
            Map<String, String> titles,
            Message.Language language) {
        for (RecordedReview.Superseded superseded : correction.superseded()) {
            String title = titles.get(superseded.title());
            if (title != null && superseded.subject().equals(subject)) {
                lines.add(Message.of(
                                "history.turned",
                                title,
                                outcome(superseded.from(), language),
                                outcome(superseded.to(), language),
                                superseded.fromLeaf().substring(0, SHORT),
                                superseded.toLeaf().substring(0, SHORT))
                        .in(language));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> head(RecordedReview.Correction correction, FactWords words, Message.Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(Message.of(
                        "history.head",
                        correction.event(),
                        TIME.format(correction.at()),
                        correction.by(),
                        correction.subject(),
                        correction.reason())
                .in(language));
        correction.changes().forEach(change -> lines.add("  " + words.of(change)));
        return lines;
    }

    private static String outcome(String name, Message.Language language) {
        return language == Message.Language.VI ? Vietnamese.of(Outcome.valueOf(name)) : name;
    }

    /** A day and an hour as an official writes them, at Hanoi's time. */
    public static String time(java.time.Instant at) {
        return TIME.format(at);
    }
}
