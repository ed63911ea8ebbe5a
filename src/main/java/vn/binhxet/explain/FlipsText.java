package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.TargetResult;

/** Who flips, household by household, then groups, then targets; long lists are cut, their counts never. */
public final class FlipsText {
    private static final int SHOWN = 20;

    private FlipsText() {}

    public static String of(Flips flips, Message.Language language) {
        List<String> lines = new ArrayList<>();
        if (flips.subjects().isEmpty()) {
            lines.add(Message.of("whatif.noFlip").in(language));
        }
        Map<String, List<Flips.Flip>> byTitle = new LinkedHashMap<>();
        flips.subjects()
                .forEach(flip -> byTitle.computeIfAbsent(flip.title(), title -> new ArrayList<>())
                        .add(flip));
        byTitle.forEach((title, own) -> title(title, own, language, lines));
        if (flips.targets().isEmpty()) {
            lines.add(Message.of("whatif.noTarget").in(language));
        } else {
            lines.add(Message.of("whatif.targets").in(language));
            flips.targets().forEach(flip -> lines.add(target(flip, language)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Every flip, for a file. */
    public static Listing listing(Flips flips) {
        List<List<String>> rows = new ArrayList<>();
        for (Flips.Flip flip : flips.subjects()) {
            rows.add(List.of(
                    flip.title(),
                    flip.kind().name(),
                    flip.subject(),
                    flip.group(),
                    flip.from().name(),
                    flip.to().name()));
        }
        return new Listing(List.of("title", "kind", "subject", "group", "from", "to"), Set.of(), rows);
    }

    private static void title(String title, List<Flips.Flip> flips, Message.Language language, List<String> lines) {
        lines.add(Message.of("whatif.flips", title, flips.size()).in(language));
        Map<String, Integer> matrix = new LinkedHashMap<>();
        for (Flips.Flip flip : flips) {
            String way = Message.of("whatif.way", outcome(flip.from(), language), outcome(flip.to(), language))
                    .in(language);
            matrix.merge(way, 1, Integer::sum);
        }
        matrix.forEach((way, count) -> lines.add("  " + way + ": " + count));
        for (Flips.Flip flip : flips.subList(0, Math.min(SHOWN, flips.size()))) {
            lines.add(Message.of(
                            "whatif.flip",
                            flip.subject(),
                            flip.group(),
                            outcome(flip.from(), language),
                            outcome(flip.to(), language))
                    .in(language));
        }
        if (flips.size() > SHOWN) {
            lines.add(Message.of("whatif.more", flips.size() - SHOWN).in(language));
        }
    }

    private static String outcome(Outcome outcome, Message.Language language) {
        return Message.of("outcome." + outcome).in(language);
    }

    private static String target(Flips.TargetFlip flip, Message.Language language) {
        return Message.of(
                        "whatif.target",
                        flip.to().id(),
                        flip.to().name(),
                        Message.of("target.outcome." + flip.from().outcome()),
                        count(flip.from(), language),
                        Message.of("target.outcome." + flip.to().outcome()),
                        count(flip.to(), language))
                .in(language);
    }

    private static String count(TargetResult target, Message.Language language) {
        TargetResult.Count count = target.count();
        if (count == null) {
            return "";
        }
        String share = count.denominator() == null ? "" : "/" + count.denominator();
        String missing = count.shortfall() == null
                ? ""
                : ", " + Message.of("target.short", count.shortfall()).in(language);
        return "(" + count.numerator() + share + missing + ")";
    }
}
