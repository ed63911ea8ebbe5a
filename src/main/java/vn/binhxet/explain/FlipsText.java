package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.model.TargetResult;

/** Who flips and why, title by title, then targets; long lists are cut, their counts never. */
public final class FlipsText {
    private static final int SHOWN = 20;
    private static final int MOST_CRITERIA = 3;

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private FlipsText(Message.Language language) {
        this.words = new Words(language);
    }

    public static String of(Flips flips, Message.Language language) {
        FlipsText text = new FlipsText(language);
        if (flips.subjects().isEmpty()) {
            text.say("whatif.noFlip");
        }
        FlipCounts.of(flips.subjects()).forEach(text::title);
        text.say(flips.targets().isEmpty() ? "whatif.noTarget" : "whatif.targets");
        flips.targets().forEach(text::target);
        if (!flips.uncompared().isEmpty()) {
            text.say("whatif.uncompared", String.join(", ", flips.uncompared()));
        }
        return String.join("\n", text.lines) + "\n";
    }

    /** The targets that come out otherwise, a sentence each. */
    public static List<String> targets(Flips flips, Message.Language language) {
        FlipsText text = new FlipsText(language);
        flips.targets().forEach(text::target);
        return text.lines.stream().map(String::strip).toList();
    }

    /** Every flip, for a file. */
    public static Listing listing(Flips flips, Message.Language language) {
        Words words = new Words(language);
        return Listing.of(
                "whatif.columns",
                language,
                Set.of(5, 6, 7, 8),
                flips.subjects().stream()
                        .map(flip -> List.of(
                                flip.title(),
                                flip.subject(),
                                flip.group(),
                                words.of(flip.from().outcome()),
                                words.of(flip.to().outcome()),
                                points(flip.from()),
                                mark(flip.from()),
                                points(flip.to()),
                                mark(flip.to()),
                                words.of(flip.nowMet(), Integer.MAX_VALUE),
                                words.of(flip.nowFailing(), Integer.MAX_VALUE)))
                        .toList());
    }

    private void say(String code, Object... arguments) {
        lines.add(words.say(code, arguments));
    }

    private void title(FlipCounts counts) {
        say("whatif.flips", counts.title(), words.of(counts.flips().size()));
        counts.ways()
                .forEach((way, count) -> lines.add("  "
                        + words.say("whatif.way", words.of(way.from()), words.of(way.to())) + ": " + words.of(count)));
        reasons("whatif.nowFailing", counts.nowFailing());
        reasons("whatif.nowMet", counts.nowMet());
        counts.flips().stream().limit(SHOWN).forEach(this::flip);
        if (counts.flips().size() > SHOWN) {
            say("whatif.more", words.of(counts.flips().size() - SHOWN));
        }
    }

    private void reasons(String heading, Map<String, Integer> criteria) {
        criteria.forEach((criterion, count) -> say(heading, criterion, words.of(count)));
    }

    private void flip(Flips.Flip flip) {
        String line = words.say(
                "whatif.flip",
                flip.subject(),
                flip.group(),
                words.of(flip.from().outcome()),
                words.of(flip.to().outcome()));
        lines.add(line + reason(flip));
    }

    private String reason(Flips.Flip flip) {
        List<Criterion> criteria = flip.nowFailing().isEmpty() ? flip.nowMet() : flip.nowFailing();
        if (!criteria.isEmpty()) {
            return " — " + words.of(criteria, MOST_CRITERIA);
        }
        return words.say("whatif.points", points(flip.from()), mark(flip.from()), points(flip.to()), mark(flip.to()));
    }

    private static String points(DecisionCode code) {
        return range(new Points(code.low()), new Points(code.high()));
    }

    private static String mark(DecisionCode code) {
        return range(code.mark().low(), code.mark().high());
    }

    private static String range(Points low, Points high) {
        String from = Vietnamese.of(low.value());
        return low.equals(high) ? from : from + "–" + Vietnamese.of(high.value());
    }

    private void target(Flips.TargetFlip flip) {
        say(
                "whatif.target",
                flip.to().id(),
                flip.to().name(),
                Message.of("target.outcome." + flip.from().outcome()),
                count(flip.from()),
                Message.of("target.outcome." + flip.to().outcome()),
                count(flip.to()));
    }

    private String count(TargetResult target) {
        TargetResult.Count count = target.count();
        if (count == null) {
            return "";
        }
        String share = count.denominator() == null ? "" : "/" + count.denominator();
        String missing = count.shortfall() == null ? "" : ", " + words.say("target.short", count.shortfall());
        return "(" + count.numerator() + share + missing + ")";
    }
}
