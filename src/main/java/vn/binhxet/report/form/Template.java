package vn.binhxet.report.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;
import vn.binhxet.report.PaperException;

/**
 * The wording of a form. Each line is a paragraph, or begins with a word that says what it is ({@code @heading},
 * {@code @table} …); a condition in square brackets before it leaves the line out where it does not hold;
 * {@code @each} … {@code @end} repeat what lies between.
 *
 * @param file its name, for messages
 */
record Template(String file, List<Node> nodes) {
    static final String PARAGRAPH = "";
    private static final Pattern LINE =
            Pattern.compile("(?:\\[(?<condition>[^\\]]+)]\\s*)?(?:@(?<word>[a-z]+)\\s*)?(?<text>.*)");

    Template {
        nodes = List.copyOf(nodes);
    }

    /** A line, or lines repeated. */
    sealed interface Node {
        /** @param condition empty for always */
        record Line(int number, String condition, String word, String text) implements Node {}

        /** @param over what it is repeated for */
        record Loop(Line head, String over, List<Node> nodes) implements Node {
            public Loop {
                nodes = List.copyOf(nodes);
            }
        }
    }

    private record Open(Node.Line head, List<Node> nodes) {}

    /** @throws PaperException if {@code @each} and {@code @end} do not pair */
    static Template read(String file, String text) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(new Node.Line(0, "", PARAGRAPH, ""), new ArrayList<>()));
        int number = 0;
        for (String written : text.split("\n", -1)) {
            number++;
            if (!written.isBlank() && !written.startsWith("#")) {
                add(file, line(number, written.strip()), open);
            }
        }
        if (open.size() > 1) {
            throw unpaired(file, open.peek().head());
        }
        return new Template(file, open.pop().nodes());
    }

    private static void add(String file, Node.Line line, Deque<Open> open) {
        switch (line.word()) {
            case "each" -> open.push(new Open(line, new ArrayList<>()));
            case "end" -> {
                Open done = open.pop();
                if (open.isEmpty()) {
                    throw unpaired(file, line);
                }
                open.getFirst()
                        .nodes()
                        .add(new Node.Loop(done.head(), done.head().text(), done.nodes()));
            }
            default -> open.getFirst().nodes().add(line);
        }
    }

    private static Node.Line line(int number, String written) {
        Matcher matcher = LINE.matcher(written);
        if (!matcher.matches()) {
            return new Node.Line(number, "", PARAGRAPH, written);
        }
        return new Node.Line(
                number,
                given(matcher, "condition"),
                given(matcher, "word"),
                given(matcher, "text").strip());
    }

    private static String given(Matcher matcher, String group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }

    private static PaperException unpaired(String file, Node.Line line) {
        return new PaperException(Message.of("paper.unpaired", file, line.number()));
    }
}
