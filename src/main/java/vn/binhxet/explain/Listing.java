package vn.binhxet.explain;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.model.Message;

/**
 * A table to show on a screen or to keep as a file. It names subjects by their ids alone.
 *
 * @param numbers the columns that hold numbers, from 0
 */
public record Listing(List<String> headings, Set<Integer> numbers, List<List<String>> rows) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public Listing {
        headings = List.copyOf(headings);
        numbers = Set.copyOf(numbers);
        rows = List.copyOf(rows);
    }

    /** @param headings the code of a message that gives the headings, separated by {@code |} */
    static Listing of(String headings, Message.Language language, Set<Integer> numbers, List<List<String>> rows) {
        return new Listing(List.of(Message.of(headings).in(language).split("\\|", -1)), numbers, rows);
    }

    /** The first rows as aligned text; how many are left out is said below them. */
    List<String> lines(int most, Message.Language language) {
        List<TextTable.Align> aligns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            aligns.add(numbers.contains(i) ? TextTable.Align.RIGHT : TextTable.Align.LEFT);
        }
        TextTable table = new TextTable(aligns, headings);
        rows.stream().limit(most).forEach(table::row);
        List<String> lines = new ArrayList<>(table.lines());
        if (rows.size() > most) {
            lines.add(Message.of("listing.more", rows.size() - most).in(language));
        }
        return lines;
    }

    /** The first rows as text. */
    public String text(int most, Message.Language language) {
        return String.join("\n", lines(most, language)) + "\n";
    }

    /** Writes every row as CSV in UTF-8 with a byte order mark, so that a spreadsheet program reads the letters. */
    public void save(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            write(writer);
        }
    }

    /** Writes the same to whoever wants it; does not close the writer. */
    public void write(Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(headings);
        for (List<String> row : rows) {
            csv.writeRecord(row.stream().map(Listing::harmless).toList());
        }
        csv.flush();
    }

    /** A cell that a spreadsheet program does not take for a formula. */
    private static String harmless(String cell) {
        boolean isFormula = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0;
        return isFormula ? "'" + cell : cell;
    }
}
