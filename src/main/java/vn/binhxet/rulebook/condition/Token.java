package vn.binhxet.rulebook.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;

/** A word, text, number or sign of a condition. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)?)"
                    + "|(?<text>\"[^\"\\\\]*\")|(?<number>\\d+(?:\\.\\d+)?)|(?<sign>&&|\\|\\||<=|>=|==|!=|[<>!(),/]))");

    static List<Token> split(String text) throws ConditionException {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = text.stripTrailing().length();
        int at = 0;
        while (at < end) {
            if (!matcher.find(at) || matcher.start() != at) {
                int bad = at;
                while (Character.isWhitespace(text.charAt(bad))) {
                    bad++;
                }
                throw new ConditionException(
                        bad, Message.of("condition.sign", new String(Character.toChars(text.codePointAt(bad)))));
            }
            tokens.add(read(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", end));
        return tokens;
    }

    private static Token read(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"), matcher.start("name"));
        }
        if (matcher.group("text") != null) {
            String quoted = matcher.group("text");
            return new Token(Kind.TEXT, quoted.substring(1, quoted.length() - 1), matcher.start("text"));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"), matcher.start("number"));
        }
        return new Token(Kind.SIGN, matcher.group("sign"), matcher.start("sign"));
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
