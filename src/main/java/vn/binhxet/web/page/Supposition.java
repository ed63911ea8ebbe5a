package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyText;
import vn.binhxet.model.Outcome;
import vn.binhxet.replay.Supposed;
import vn.binhxet.web.desk.OpenReview;

/**
 * What a household would come to under one title.
 *
 * @param sentence what would still stand against a pass; "" for nothing
 */
public record Supposition(
        String title, Outcome before, Outcome after, String pointsBefore, String pointsAfter, String sentence) {
    public boolean isChanged() {
        return before != after;
    }

    static List<Supposition> of(OpenReview review, Reading.Subject subject, List<String> settings, Shown shown) {
        List<Supposed> supposed = review.decide(replay -> replay.suppose(subject.place(), settings));
        FactWords words = FactWords.of(review.dictionary(), shown.language());
        List<Supposition> suppositions = new ArrayList<>();
        for (int title = 0; title < supposed.size(); title++) {
            var before = subject.decisions().get(title).decision();
            Supposed after = supposed.get(title);
            suppositions.add(new Supposition(
                    before.titleName(),
                    before.outcome(),
                    after.decision().outcome(),
                    shown.points(before.score().low(), before.score().high()),
                    shown.points(
                            after.decision().score().low(),
                            after.decision().score().high()),
                    WhyText.deciding(
                            Why.of(after.unfolder(), after.decision(), after.code()), words, shown.language())));
        }
        return suppositions;
    }
}
