package vn.binhxet.ledger;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;

/**
 * The canonical bytes of a decision, which are hashed: a JSON array of title, subject, outcome, points at worst, at best
 * and at most, mark at its lowest and highest, one letter for each criterion's verdict, the numbers of the rules that
 * spoke, and the digest of the facts.
 */
final class DecisionRecord {
    /** Met, partly met, not met, unknown, not applicable: in the order of {@link Verdict}. */
    private static final String LETTERS = "MPNUA";

    private static final int[] NONE = {};

    private DecisionRecord() {}

    /** @param input the digest of the facts, in hexadecimal */
    static byte[] bytes(Campaign.JudgedTitle title, String subject, DecisionCode code, String input) {
        StringBuilder text = new StringBuilder(192);
        text.append('[');
        quoted(title.id(), text);
        quoted(subject, text);
        quoted(code.outcome().name(), text);
        number(code.low(), text);
        number(code.high(), text);
        number(title.max().thousandths(), text);
        number(code.mark().low().thousandths(), text);
        number(code.mark().high().thousandths(), text);
        quoted(verdicts(code), text);
        quoted(rules(code), text);
        quoted(input, text);
        text.setCharAt(text.length() - 1, ']');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void quoted(String value, StringBuilder text) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(value, text);
        }
        text.append("\",");
    }

    /** Almost every text is; escaping letter by letter is several times slower. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }

    static String quoted(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }

    private static void number(long thousandths, StringBuilder text) {
        if (thousandths % 1000 == 0) {
            text.append(thousandths / 1000);
        } else {
            text.append(new Points(thousandths));
        }
        text.append(',');
    }

    static String verdicts(DecisionCode code) {
        byte[] letters = new byte[code.verdicts().length];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) LETTERS.charAt(code.verdicts()[i]);
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    static char letter(Verdict verdict) {
        return LETTERS.charAt(verdict.ordinal());
    }

    static String rules(DecisionCode code) {
        return code.rules().length == 0
                ? ""
                : Arrays.stream(code.rules()).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static int[] numbers(String rules) {
        return rules.isEmpty()
                ? NONE
                : Arrays.stream(rules.split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }

    /** @throws IllegalArgumentException if a letter or a number is none */
    static DecisionCode code(
            String outcome, long low, long high, long markLow, long markHigh, String verdicts, String rules) {
        byte[] places = new byte[verdicts.length()];
        for (int i = 0; i < places.length; i++) {
            int place = LETTERS.indexOf(verdicts.charAt(i));
            if (place < 0) {
                throw new IllegalArgumentException("no verdict " + verdicts.charAt(i));
            }
            places[i] = (byte) place;
        }
        DecisionCode code = new DecisionCode(
                Outcome.valueOf(outcome),
                new Mark(new Points(markLow), new Points(markHigh)),
                low,
                high,
                places,
                numbers(rules));
        if (!rules(code).equals(rules)) {
            throw new IllegalArgumentException("not written as it should be: " + rules);
        }
        return code;
    }
}
