package vn.binhxet.explain;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Message;

/** A remedy in one or two sentences of Vietnamese, for letters and lists: what to do at least, or why nothing helps. */
public final class RemedyNote {
    private static final int MOST_CHOICES = 3;
    private static final int MOST_WALLS = 2;
    private static final RemedyWords WORDS = new RemedyWords(Message.Language.VI);

    private RemedyNote() {}

    /** Empty where the household passes already. */
    public static String of(Remedy remedy) {
        if (!remedy.exists()) {
            return none(remedy.walls());
        }
        if (remedy.size() == 0) {
            return "";
        }
        List<Remedy.Answer> answers = remedy.answers();
        if (answers.size() == 1) {
            return WORDS.say("remedy.note.needs", remedy.size(), changes(answers.get(0)));
        }
        if (remedy.size() == 1) {
            String choices = answers.stream()
                    .limit(MOST_CHOICES)
                    .map(RemedyNote::changes)
                    .collect(Collectors.joining(WORDS.say("remedy.note.or")));
            String only = WORDS.say("remedy.note.oneOf", choices);
            return answers.size() > MOST_CHOICES ? only + " " + WORDS.say("remedy.note.more") : only;
        }
        return WORDS.say("remedy.note.ways", remedy.size(), changes(answers.get(0))) + " "
                + WORDS.say("remedy.note.more");
    }

    private static String changes(Remedy.Answer answer) {
        return answer.changes().stream().map(RemedyNote::change).collect(Collectors.joining("; "));
    }

    private static String change(Remedy.Change change) {
        String code = change.curable() == Curable.PAPER ? "remedy.note.paper" : "remedy.note.change";
        return WORDS.say(code, WORDS.label(change), WORDS.from(change), WORDS.to(change));
    }

    private static String none(List<Remedy.Wall> walls) {
        String reasons =
                walls.stream().limit(MOST_WALLS).map(wall -> WORDS.of(wall, "")).collect(Collectors.joining(" "));
        return WORDS.say("remedy.note.none", reasons);
    }
}
