package vn.binhxet.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import vn.binhxet.model.Message;

/** A CSV file: UTF-8 with or without a byte order mark, separated by comma, semicolon or tab, quoted as in RFC 4180. */
final class CsvTable implements Table {
    private static final int SAMPLE = 64 << 10;
    private static final int LARGEST_FIELD = 64 << 20;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long row;

    private CsvTable(String file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
    }

    /** @throws IntakeException if the file is no text in UTF-8 */
    static CsvTable open(Path path) {
        String file = String.valueOf(path.getFileName());
        try {
            PushbackInputStream input =
                    new PushbackInputStream(new BufferedInputStream(Files.newInputStream(path), SAMPLE), SAMPLE);
            byte[] sample = input.readNBytes(SAMPLE);
            refuseBinary(file, sample);
            int mark = startsWithMark(sample) ? 3 : 0;
            input.unread(sample, mark, sample.length - mark);
            return new CsvTable(file, reader(input, separator(sample)));
        } catch (IOException unreadable) {
            throw new IntakeException(
                    file,
                    0,
                    Message.of("intake.unreadable", unreadable.getClass().getSimpleName()));
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream input, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LARGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(
                        input,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static void refuseBinary(String file, byte[] sample) {
        boolean isWide = sample.length >= 2
                && ((sample[0] == (byte) 0xFF && sample[1] == (byte) 0xFE)
                        || (sample[0] == (byte) 0xFE && sample[1] == (byte) 0xFF));
        if (isWide) {
            throw new IntakeException(file, 0, Message.of("intake.encoding", 1));
        }
        for (byte letter : sample) {
            if (letter == 0) {
                throw new IntakeException(file, 0, Message.of("intake.binary"));
            }
        }
    }

    private static boolean startsWithMark(byte[] sample) {
        return sample.length >= 3 && sample[0] == (byte) 0xEF && sample[1] == (byte) 0xBB && sample[2] == (byte) 0xBF;
    }

    /** The separator that the heading line uses most. */
    private static char separator(byte[] sample) {
        int[] counts = new int[SEPARATORS.length];
        boolean isQuoted = false;
        boolean isBegun = false;
        for (byte letter : sample) {
            boolean isLineEnd = letter == '\n' || letter == '\r';
            if (isLineEnd && !isQuoted && isBegun) {
                break;
            }
            isBegun |= !isLineEnd;
            isQuoted ^= letter == '"';
            for (int i = 0; i < SEPARATORS.length; i++) {
                counts[i] += !isQuoted && letter == SEPARATORS[i] ? 1 : 0;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean isSheet() {
        return false;
    }

    @Override
    public Optional<Row> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            row = record.getStartingLineNumber();
            return Optional.of(Row.of(row, record.getFields()));
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new IntakeException(file, row + 1, broken(broken));
        }
    }

    private Message broken(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Message.of("intake.encoding", row + 1);
            }
        }
        return Message.of("intake.csv", row + 1);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
