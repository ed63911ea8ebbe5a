package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;

/**
 * A remedy as an official would say it at the counter: what to do, what of it needs a paper, or why nothing helps this
 * year. Labels of facts stay as the dictionary has them, in Vietnamese.
 */
public final class RemedyText {
    private static final String ITEM = "  - ";

    private final RemedyWords words;
    private final List<String> lines = new ArrayList<>();

    private RemedyText(Message.Language language) {
        this.words = new RemedyWords(language);
    }

    /** In Vietnamese; several lines, each ended. */
    public static String of(Remedy remedy) {
        return of(remedy, Message.Language.VI);
    }

    public static String of(Remedy remedy, Message.Language language) {
        RemedyText text = new RemedyText(language);
        text.say("", "remedy.household", remedy.subject(), remedy.titleName());
        text.body(remedy);
        return text.text();
    }

    /** In Vietnamese; several lines, each ended. */
    public static String of(GroupRemedy remedy) {
        return of(remedy, Message.Language.VI);
    }

    public static String of(GroupRemedy remedy, Message.Language language) {
        RemedyText text = new RemedyText(language);
        text.group(remedy);
        return text.text();
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    private void say(String before, String code, Object... arguments) {
        lines.add(before + words.say(code, arguments));
    }

    private void body(Remedy remedy) {
        if (!remedy.exists()) {
            say("", "remedy.none");
            remedy.walls().forEach(wall -> lines.add(ITEM + words.of(wall, wall.criterion())));
            return;
        }
        if (remedy.size() == 0) {
            say("", "remedy.passes");
            return;
        }
        List<Remedy.Answer> answers = remedy.answers();
        if (answers.size() == 1) {
            say("", "remedy.needs", remedy.size());
            answers.get(0).changes().forEach(change -> lines.add(ITEM + change(change)));
        } else if (remedy.size() == 1) {
            say("", "remedy.oneOf");
            answers.forEach(answer -> answer.changes().forEach(change -> lines.add(ITEM + change(change))));
        } else {
            say("", "remedy.ways", remedy.size(), answers.size());
            for (int i = 0; i < answers.size(); i++) {
                say("  ", "remedy.way", i + 1, changes(answers.get(i)));
            }
        }
        if (remedy.hasMore()) {
            say("", "remedy.more", remedy.size());
        }
        if (answers.get(0).changes().stream().anyMatch(change -> change.curable() == Curable.PAPER)) {
            say("", "remedy.paper");
        }
    }

    private String changes(Remedy.Answer answer) {
        return answer.changes().stream().map(this::change).collect(Collectors.joining("; "));
    }

    private String change(Remedy.Change change) {
        String how = words.say(
                change.from() == null
                        ? "remedy.supply." + change.curable().name()
                        : "remedy.how." + change.curable().name());
        return words.say(
                "remedy.change",
                words.label(change),
                words.from(change),
                words.to(change),
                how,
                String.join(", ", change.criteria()));
    }

    private void group(GroupRemedy remedy) {
        say("", "remedy.group", remedy.group(), remedy.titleName());
        if (remedy.needed() == GroupRemedy.NEVER) {
            say("", "remedy.never", remedy.criterion(), remedy.phrase());
            return;
        }
        say(
                "",
                "remedy.short",
                remedy.criterion(),
                remedy.phrase(),
                remedy.passing(),
                remedy.inScope(),
                remedy.householdTitle(),
                remedy.needed());
        if (!remedy.chosen().isEmpty()) {
            say("", "remedy.nearest");
        }
        for (GroupRemedy.Candidate candidate : remedy.chosen()) {
            Remedy of = candidate.remedy();
            say(
                    ITEM,
                    "remedy.candidate",
                    of.subject(),
                    of.size(),
                    changes(of.answers().get(0)));
        }
        if (remedy.chosen().size() < remedy.needed()) {
            say("", "remedy.tooFew", remedy.mendable(), remedy.needed());
        } else {
            say(
                    "",
                    remedy.isMet() ? "remedy.met" : "remedy.unmet",
                    Message.of("remedy.outcome." + remedy.after().name()));
        }
        if (!remedy.still().isEmpty()) {
            say(
                    "",
                    remedy.after() == Outcome.PASS ? "remedy.stillButPasses" : "remedy.still",
                    words.of(remedy.still()));
        }
        if (remedy.untried() > 0) {
            say("", "remedy.untried", remedy.untried());
        }
    }
}
