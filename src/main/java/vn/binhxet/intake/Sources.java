package vn.binhxet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Message;

/** What a dataset is read from: a workbook, a JSON document, a folder of these and CSV files, or a database. */
final class Sources implements Closeable {
    static final String TEXT = ".csv";
    static final String WORKBOOK = ".xlsx";
    static final String DOCUMENT = ".json";
    static final String COLUMNS = ".parquet";

    /** Spreadsheets that are never read, and must not be passed over in silence. */
    private static final List<String> OTHER_SPREADSHEETS = List.of(".xls", ".xlsm", ".xlsb", ".ods");
    /** What Excel leaves beside a workbook while it is open. */
    private static final String LOCK = "~$";

    private final String place;
    private final boolean isFolder;
    private final List<Source> found = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();

    private Sources(String place, boolean isFolder) {
        this.place = place;
        this.isFolder = isFolder;
    }

    /**
     * @param address of a database
     * @throws IntakeException if it cannot be reached
     */
    static Sources of(String address, Dictionary dictionary) {
        SqlTables tables = SqlTables.open(address);
        Sources sources = new Sources(tables.name(), false);
        sources.open.add(tables);
        sources.found.addAll(tables.of(dictionary));
        sources.found.sort(Comparator.comparing(Source::file));
        return sources;
    }

    /** @throws IntakeException if there is no such file or folder, or one of its workbooks cannot be used */
    static Sources in(Path place) {
        Sources sources = new Sources(place.toString(), Files.isDirectory(place));
        if (Files.isDirectory(place)) {
            sources.addFiles(files(place));
        } else if (isDocument(name(place)) && Files.exists(place)) {
            sources.found.addAll(JsonTable.in(place));
        } else if (Files.exists(place)) {
            sources.addWorkbook(place);
        } else {
            throw new IntakeException(place.toString(), 0, Message.of("intake.noFolder"));
        }
        sources.found.sort(Comparator.comparing(Source::file));
        return sources;
    }

    /**
     * A JSON document that stands in no file.
     *
     * @throws IntakeException if it is none
     */
    static Sources of(String name, byte[] document) {
        Sources sources = new Sources(name, false);
        sources.found.addAll(JsonTable.in(name, document));
        sources.found.sort(Comparator.comparing(Source::file));
        return sources;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            throw new IntakeException(
                    folder.toString(),
                    0,
                    Message.of("intake.unreadable", unreadable.getClass().getSimpleName()));
        }
    }

    private void addFiles(List<Path> files) {
        for (Path path : files) {
            String file = name(path);
            String lower = file.toLowerCase(Locale.ROOT);
            if (Files.isDirectory(path)) {
                addParts(path);
            } else if (lower.endsWith(COLUMNS)) {
                found.add(
                        new Source(file, List.of(stem(file)), true, Optional.of(path), () -> ParquetTable.open(path)));
            } else if (lower.endsWith(TEXT)) {
                found.add(new Source(file, List.of(stem(file)), true, Optional.of(path), () -> CsvTable.open(path)));
            } else if (isDocument(file)) {
                found.addAll(JsonTable.in(path));
            } else if (!file.startsWith(LOCK)
                    && (lower.endsWith(WORKBOOK) || OTHER_SPREADSHEETS.stream().anyMatch(lower::endsWith))) {
                addWorkbook(path);
            }
        }
    }

    /** Other folders are passed over. */
    private void addParts(Path folder) {
        String name = name(folder);
        if (!ParquetParts.in(folder).isEmpty()) {
            found.add(new Source(name, List.of(stem(name)), true, () -> ParquetParts.open(folder)));
        }
    }

    private static boolean isDocument(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(DOCUMENT);
    }

    private void addWorkbook(Path path) {
        try {
            Workbook workbook = Workbook.open(path);
            open.add(workbook);
            found.addAll(workbook.sheets());
        } catch (IntakeException refused) {
            close();
            throw refused;
        }
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** A file's name without its ending. */
    static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    /** Ordered by name. */
    List<Source> all() {
        return found;
    }

    /** How a table that is missing would be called. */
    String missing(String table) {
        return isFolder ? table + TEXT : place.substring(place.lastIndexOf('/') + 1) + Workbook.SHEET + table;
    }

    String place() {
        return place;
    }

    @Override
    public void close() {
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException alreadyGone) {
                // everything was read
            }
        }
    }
}
