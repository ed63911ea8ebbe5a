package vn.binhxet.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;

/** The last year that each subject has used for an earlier award, as named in a command or in a file. */
final class EarlierAwards {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private EarlierAwards() {}

    /**
     * @param texts each {@code ID:YEAR}, or a CSV file of ids and years, with or without headings
     * @throws CommandException if one is neither
     */
    static Map<String, Integer> read(List<String> texts) {
        Map<String, Integer> years = new TreeMap<>();
        for (String text : texts) {
            int colon = text.lastIndexOf(':');
            String year = text.substring(colon + 1).strip();
            if (colon > 0 && YEAR.matcher(year).matches()) {
                years.merge(text.substring(0, colon).strip(), Integer.valueOf(year), Math::max);
            } else {
                file(text, years);
            }
        }
        return years;
    }

    private static void file(String name, Map<String, Integer> years) {
        try {
            String text = Files.readString(Path.of(name)).replace("\uFEFF", "");
            char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
            try (CsvReader<CsvRecord> rows =
                    CsvReader.builder().fieldSeparator(separator).ofCsvRecord(new StringReader(text))) {
                for (CsvRecord row : rows) {
                    boolean isWhole = row.getFieldCount() >= 2
                            && YEAR.matcher(row.getField(1).strip()).matches();
                    if (isWhole) {
                        years.merge(
                                row.getField(0).strip(),
                                Integer.valueOf(row.getField(1).strip()),
                                Math::max);
                    } else if (row.getStartingLineNumber() > 1) {
                        throw new CommandException(
                                ExitCode.USAGE, Message.of("streak.row", name, row.getStartingLineNumber()));
                    }
                }
            }
        } catch (IOException | InvalidPathException | de.siegmar.fastcsv.reader.CsvParseException unreadable) {
            throw new CommandException(ExitCode.USAGE, Message.of("streak.awarded", name));
        }
    }
}
