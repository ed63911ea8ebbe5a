package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a rule is laid out in a file. */
final class RuleLayout {
    private static final int WIDEST = 130;
    private static final String INDENT = "    ";

    private RuleLayout() {}

    static String whole(RuleText rule) {
        return written(rule, RuleText.Part.CITATION) + "rule \"" + rule.name() + "\"\nwhen\n" + INDENT + rule.pattern()
                + "(" + written(rule, RuleText.Part.CONDITION) + ")\nthen\n" + INDENT + rule.word() + "( \""
                + rule.criterion() + "\" );\nend";
    }

    static String written(RuleText rule, RuleText.Part part) {
        return switch (part) {
            case CITATION ->
                rule.citation().lines().map(line -> "// " + line + "\n").collect(Collectors.joining());
            case CONDITION -> condition(rule);
            default -> rule.part(part);
        };
    }

    /** On one line where it fits, otherwise a line for each of the parts that all must hold. */
    private static String condition(RuleText rule) {
        String condition = rule.condition();
        boolean isShort = INDENT.length() + rule.pattern().length() + condition.length() + 4 <= WIDEST;
        if (isShort) {
            return " " + condition + " ";
        }
        String indent = "\n" + INDENT + INDENT;
        return indent + String.join("," + indent, parts(condition)) + "\n" + INDENT;
    }

    /** Cut at the commas that stand in no parentheses and no quotes. */
    private static List<String> parts(String condition) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < condition.length(); i++) {
            char letter = condition.charAt(i);
            isQuoted ^= letter == '"';
            depth += isQuoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0 && !isQuoted) {
                parts.add(condition.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(condition.substring(start).strip());
        return parts;
    }
}
