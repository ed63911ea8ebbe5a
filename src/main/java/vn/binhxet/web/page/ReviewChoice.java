package vn.binhxet.web.page;

import java.util.Comparator;
import java.util.List;
import org.springframework.ui.Model;
import vn.binhxet.ledger.RecordedReview;

/** One review to choose, in words that tell it from the others. */
public record ReviewChoice(String id, String text) {
    private static final int LONGEST_NAME = 40;

    /** Shows {@code reviews}, newest first. */
    static void show(List<RecordedReview> reviews, Shown shown, Model model) {
        model.addAttribute(
                "reviews",
                reviews.stream()
                        .sorted(Comparator.comparingInt(RecordedReview::event).reversed())
                        .map(review -> of(review, shown))
                        .toList());
    }

    static ReviewChoice of(RecordedReview review, Shown shown) {
        return new ReviewChoice(
                review.id(),
                shown.say(
                        "web.review.choice",
                        ending(review.campaign().planName()),
                        shown.day(review.campaign().period().end()),
                        shown.number(review.householdCount()),
                        shown.time(review.at())));
    }

    /** The end of a plan's name, in whole words: there stand place and year. */
    private static String ending(String name) {
        int space = name.indexOf(' ', Math.max(0, name.length() - LONGEST_NAME));
        return name.length() <= LONGEST_NAME || space < 0 ? name : "…" + name.substring(space + 1);
    }
}
