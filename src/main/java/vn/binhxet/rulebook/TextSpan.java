package vn.binhxet.rulebook;

/**
 * A stretch of a text file.
 *
 * @param start the first character, counted from 0
 * @param end the character after the last
 * @param line the line of the first character, counted from 1
 * @param column its place in the line, counted from 1
 */
public record TextSpan(int start, int end, int line, int column) {
    public static TextSpan in(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        long line = 1
                + text.substring(0, lineStart)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        return new TextSpan(start, end, Math.toIntExact(line), start - lineStart + 1);
    }

    public boolean contains(int position) {
        return start <= position && position <= end;
    }

    public int length() {
        return end - start;
    }
}
