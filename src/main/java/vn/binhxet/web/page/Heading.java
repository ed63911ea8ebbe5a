package vn.binhxet.web.page;

import org.springframework.ui.Model;
import vn.binhxet.web.desk.OpenReview;

/** What stands above a page about one household or one group, and leads back to it. */
final class Heading {
    static final String HOUSEHOLDS = "ho";
    static final String GROUPS = "to";

    private Heading() {}

    /** Shows {@code review}, {@code id}, {@code group}, {@code head} and {@code kind}, with which its address begins. */
    static void show(OpenReview review, Reading.Subject subject, Model model) {
        model.addAttribute("review", review.recorded());
        model.addAttribute("id", subject.id());
        model.addAttribute("group", subject.group().group().id());
        model.addAttribute("head", subject.isHousehold() ? subject.head().orElse("") : "");
        model.addAttribute("kind", subject.isHousehold() ? HOUSEHOLDS : GROUPS);
    }
}
