package vn.binhxet.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** The household titles of Minh Tân 2024 decided twice: by the rules, and by hand. */
final class TwoWays {
    static final String PLAN = "minh-tan-2024";
    static final List<String> TITLES = List.of("GDVH-86", "GDHP-YB");

    private final Reviewer reviewer;
    private final HandWritten byHand;

    TwoWays(RuleBook book) {
        ReviewRules rules = book.forReview(PLAN, book.plan(PLAN).period());
        CompiledRules compiled = CompiledRules.of(rules);
        reviewer = new Reviewer(compiled);
        byHand =
                new HandWritten(book.vocabulary().dictionary(), rules.settings().period());
        List<String> titles = compiled.households().titles().stream()
                .map(title -> title.title().id())
                .toList();
        if (!titles.equals(TITLES)) {
            throw new IllegalStateException("hand-written are " + TITLES + ", but " + PLAN + " judges " + titles);
        }
    }

    Reviewer reviewer() {
        return reviewer;
    }

    HandWritten byHand() {
        return byHand;
    }

    List<List<DecisionCode>> byRules(ResidentialGroup group) {
        return reviewer.households(group);
    }

    /** Where the two ways differ, one line for each household and title. */
    List<String> differences(ResidentialGroup group) {
        List<List<DecisionCode>> rules = byRules(group);
        List<List<DecisionCode>> hand = byHand.decide(group);
        List<String> differences = new ArrayList<>();
        for (int title = 0; title < TITLES.size(); title++) {
            for (int i = 0; i < group.households().size(); i++) {
                if (!rules.get(title).get(i).isSame(hand.get(title).get(i))) {
                    differences.add("%s %s: the rules say %s, the hand %s"
                            .formatted(
                                    TITLES.get(title),
                                    group.households().get(i).id(),
                                    written(rules.get(title).get(i)),
                                    written(hand.get(title).get(i))));
                }
            }
        }
        return differences;
    }

    private static String written(DecisionCode code) {
        return "%s %d–%d %s %s"
                .formatted(
                        code.outcome(),
                        code.low(),
                        code.high(),
                        Arrays.toString(code.verdicts()),
                        Arrays.toString(code.rules()));
    }
}
