package vn.binhxet.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.LongStream;

/**
 * A text with places to fill: {@code {n}} is the row's number, {@code {1-200}} any of these numbers, any other name in
 * braces one of the profile's words of that name.
 */
final class Pattern {
    private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{([^}]*)}");

    private final List<Piece> pieces;
    private final String end;

    private Pattern(List<Piece> pieces, String end) {
        this.pieces = List.copyOf(pieces);
        this.end = end;
    }

    /** A fixed text and a place: one of some words, or where there are none the row's number. */
    private record Piece(String before, List<String> words) {}

    /** Reads a pattern whose names stand for lists of words. */
    static Pattern of(Section section, String key, Map<String, List<String>> words) {
        String text = section.text(key);
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            pieces.add(new Piece(text.substring(end, place.start()), words(section, key, place.group(1), words)));
            end = place.end();
        }
        return new Pattern(pieces, text.substring(end));
    }

    private static List<String> words(Section section, String key, String name, Map<String, List<String>> words) {
        if (name.equals("n")) {
            return List.of();
        }
        List<String> known = words.getOrDefault(name, List.of());
        if (!known.isEmpty()) {
            return known;
        }
        List<Long> range = Weights.range(section, key, name);
        return LongStream.rangeClosed(range.get(0), range.get(1))
                .mapToObj(Long::toString)
                .toList();
    }

    String text(Row row, Dice dice) {
        if (pieces.isEmpty()) {
            return end;
        }
        StringBuilder text = new StringBuilder(48);
        for (Piece piece : pieces) {
            text.append(piece.before());
            if (piece.words().isEmpty()) {
                text.append(row.number());
            } else {
                text.append(dice.oneOf(piece.words()));
            }
        }
        return text.append(end).toString();
    }
}
