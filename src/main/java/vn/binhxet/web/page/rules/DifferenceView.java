package vn.binhxet.web.page.rules;

import java.util.List;
import java.util.Locale;
import vn.binhxet.model.Message;
import vn.binhxet.policy.RuleDifference;

/**
 * What differs between two versions, for a page.
 *
 * @param otherFiles that differ in notes or layout alone
 * @param lines the same line by line
 */
public record DifferenceView(List<Place> places, List<String> otherFiles, List<Line> lines) {
    /** A title, criterion, rule, parameter, target or fact that differs. */
    public record Place(String kind, String name, List<RuleDifference.Detail> details) {}

    /**
     * One line of text.
     *
     * @param kind {@code added}, {@code removed}, {@code file}, {@code place} or {@code same}
     */
    public record Line(String kind, String text) {
        static Line of(String text) {
            boolean isFile = text.startsWith("+++") || text.startsWith("---");
            String kind = switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                case '+' -> "added";
                case '-' -> "removed";
                case '@' -> "place";
                default -> "same";
            };
            return new Line(isFile ? "file" : kind, text);
        }
    }

    static DifferenceView of(RuleDifference difference, List<String> lines, Message.Language language) {
        return new DifferenceView(
                difference.changes().stream()
                        .map(change -> new Place(
                                change.kind().name().toLowerCase(Locale.ROOT),
                                Message.of("diff." + change.kind(), change.place())
                                        .in(language)
                                        .replaceFirst("^[-+~] ", ""),
                                change.details()))
                        .toList(),
                difference.otherFiles(),
                lines.stream().map(Line::of).toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
