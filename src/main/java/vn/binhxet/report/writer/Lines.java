package vn.binhxet.report.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Words broken into lines, as a reader's program will break them. */
final class Lines {
    private Lines() {}

    /**
     * Breaks between words; a word that is too long for a line has one for itself.
     *
     * @param measure how long a text is
     * @param room how long a line may be, in the same unit
     */
    static List<String> of(String words, ToIntFunction<String> measure, int room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            String line = "";
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (line.isEmpty() || measure.applyAsInt(longer) <= room) {
                    line = longer;
                } else {
                    lines.add(line);
                    line = word;
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** How many lines of so many letters a text needs. */
    static int count(String words, int letters) {
        return of(words, String::length, letters).size();
    }
}
