package vn.binhxet.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.binhxet.model.Message;

/**
 * A folder of Parquet files that are one table, as programs of many machines write it: its parts are read in the order of
 * their names, rows count through all of them.
 */
final class ParquetParts implements Table {
    private final String folder;
    private final Iterator<Path> rest;
    private ParquetTable part;
    private List<String> heading = List.of();
    private long row;

    private ParquetParts(Path folder, List<Path> parts) {
        this.folder = Sources.name(folder);
        this.rest = parts.iterator();
        this.part = ParquetTable.open(rest.next());
    }

    /** @throws IntakeException if one of its parts is no Parquet file */
    static ParquetParts open(Path folder) {
        return new ParquetParts(folder, in(folder));
    }

    /** The parts in a folder; none where it is no such table. Beside them may stand what a writer left for itself. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Sources.name(file).startsWith(".")
                            && !Sources.name(file).startsWith("_")
                            && Sources.name(file).toLowerCase(Locale.ROOT).endsWith(Sources.COLUMNS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IntakeException(
                    folder.toString(),
                    0,
                    Message.of("intake.unreadable", unreadable.getClass().getSimpleName()));
        }
    }

    @Override
    public String file() {
        return folder;
    }

    @Override
    public boolean isSheet() {
        return false;
    }

    @Override
    public Optional<Row> next() {
        Optional<Row> next = part.next();
        if (heading.isEmpty() && next.isPresent()) {
            heading = next.get().cells();
            return next;
        }
        while (next.isEmpty() && rest.hasNext()) {
            part.close();
            part = ParquetTable.open(rest.next());
            refuseOther(part.next().map(Row::cells).orElse(List.of()));
            next = part.next();
        }
        return next.map(found -> Row.of(++row, found.cells()));
    }

    private void refuseOther(List<String> other) {
        if (!other.equals(heading)) {
            throw new IntakeException(folder + "/" + part.file(), 0, Message.of("intake.parquetParts"));
        }
    }

    @Override
    public void close() {
        part.close();
    }
}
