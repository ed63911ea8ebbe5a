package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyText;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.Supposed;
import vn.binhxet.replay.WhatIf;
import vn.binhxet.web.desk.OpenReview;

/**
 * What a household or a group would come to with other facts.
 *
 * @param own by title
 * @param households of a group, those that would come out otherwise
 */
public record Supposition(List<Own> own, List<Flipped> households) {
    /**
     * What it would come to under one title.
     *
     * @param sentence what would still stand against a pass; "" for nothing
     */
    public record Own(
            String title, Outcome before, Outcome after, String pointsBefore, String pointsAfter, String sentence) {
        public boolean isChanged() {
            return before != after;
        }
    }

    /** How many households would come out otherwise under one title, from what to what. */
    public record Flipped(String title, Outcome before, Outcome after, int count) {}

    static Supposition of(OpenReview review, Reading.Subject subject, List<String> settings, Shown shown) {
        WhatIf whatIf = review.decide(replay -> replay.whatIf(subject.place(), settings));
        FactWords words = FactWords.of(review.dictionary(), shown.language());
        List<Own> own = new ArrayList<>();
        for (int title = 0; title < whatIf.decisions().size(); title++) {
            own.add(own(
                    subject.decisions().get(title).decision(),
                    whatIf.decisions().get(title),
                    words,
                    shown));
        }
        return new Supposition(own, subject.isHousehold() ? List.of() : flipped(review, subject, whatIf));
    }

    private static Own own(Decision before, Supposed after, FactWords words, Shown shown) {
        return new Own(
                before.titleName(),
                before.outcome(),
                after.decision().outcome(),
                shown.points(before.score().low(), before.score().high()),
                shown.points(
                        after.decision().score().low(), after.decision().score().high()),
                WhyText.deciding(Why.of(after.unfolder(), after.decision(), after.code()), words, shown.language()));
    }

    private static List<Flipped> flipped(OpenReview review, Reading.Subject subject, WhatIf whatIf) {
        List<Campaign.JudgedTitle> titles = review.recorded().campaign().titles(SubjectKind.HOUSEHOLD);
        List<Flipped> flipped = new ArrayList<>();
        for (int title = 0; title < titles.size(); title++) {
            String name = titles.get(title).name();
            Map<Outcome, Map<Outcome, Integer>> counts = new TreeMap<>();
            for (int place = 0; place < subject.group().group().households().size(); place++) {
                Outcome before =
                        subject.group().households().get(title).get(place).outcome();
                Outcome after =
                        whatIf.group().households().get(title).get(place).outcome();
                if (before != after) {
                    counts.computeIfAbsent(before, outcome -> new TreeMap<>()).merge(after, 1, Integer::sum);
                }
            }
            counts.forEach((before, afters) ->
                    afters.forEach((after, count) -> flipped.add(new Flipped(name, before, after, count))));
        }
        return flipped;
    }
}
