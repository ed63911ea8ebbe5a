package vn.binhxet.rulebook;

import vn.binhxet.model.Message;

/** What the letters of one rule must be before any parser sees them: short, shallow, and what they look like. */
final class DrlText {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 60;

    private final String file;
    private final RuleProblems problems;
    private int depth;
    private boolean isQuoted;

    private DrlText(String file, RuleProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Whether a rule's text can be given to the parser; otherwise the first thing that is wrong is reported. */
    static boolean isPlain(String file, String text, int linesBefore, RuleProblems problems) {
        if (text.length() > LONGEST) {
            problems.add(file, linesBefore + 1L, 1, Message.of("drl.longRule", LONGEST));
            return false;
        }
        DrlText reader = new DrlText(file, problems);
        int line = linesBefore;
        for (String each : text.split("\n", -1)) {
            line++;
            if (!reader.isPlainLine(each, line)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlainLine(String line, int number) {
        isQuoted = false;
        int quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                isQuoted = !isQuoted;
                quote = at;
            }
            Message wrong = wrong(letter);
            if (wrong != null) {
                problems.add(file, number, at + 1L, wrong);
                return false;
            }
            if (!isQuoted && line.startsWith("//", at)) {
                return isPlainComment(line, at, number);
            }
        }
        if (isQuoted) {
            problems.add(file, number, quote + 1L, Message.of("drl.quote"));
        }
        return !isQuoted;
    }

    private boolean isPlainComment(String line, int from, int number) {
        for (int at = from; at < line.length(); at++) {
            if (isHidden(line.charAt(at))) {
                problems.add(file, number, at + 1L, hidden(line.charAt(at)));
                return false;
            }
        }
        return true;
    }

    private @org.jspecify.annotations.Nullable Message wrong(char letter) {
        if (letter == '\\') {
            return Message.of("drl.backslash");
        }
        if (isHidden(letter)) {
            return hidden(letter);
        }
        if (isQuoted) {
            return null;
        }
        if (letter == '“' || letter == '”') {
            return Message.of("drl.curly", letter);
        }
        depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        return depth > DEEPEST ? Message.of("drl.deep", DEEPEST) : null;
    }

    /** Letters that show nothing, or turn the line round, make a rule look like another one. */
    private static boolean isHidden(char letter) {
        int type = Character.getType(letter);
        return (type == Character.CONTROL && letter != '\t') || type == Character.FORMAT;
    }

    private static Message hidden(char letter) {
        return Message.of("drl.hidden", "U+%04X".formatted((int) letter));
    }
}
