package vn.binhxet.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Message;

/** A folder of CSV files, one for each entity; a missing file means no such rows. */
final class CsvFolder {
    private static final String ENDING = ".csv";

    private final Map<String, Path> files;
    private final List<String> tables;

    private CsvFolder(Map<String, Path> files, List<String> tables) {
        this.files = files;
        this.tables = tables;
    }

    /** @throws IntakeException if there is no such folder, or no table in it */
    static CsvFolder of(Path folder, Dictionary dictionary) {
        if (!Files.isDirectory(folder)) {
            throw new IntakeException(
                    folder.toString(), 0, Message.of(Files.exists(folder) ? "intake.notFolder" : "intake.noFolder"));
        }
        List<String> tables = dictionary.entities().stream().map(Entity::table).toList();
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
                if (name.endsWith(ENDING) && Files.isRegularFile(path)) {
                    files.put(name.substring(0, name.length() - ENDING.length()), path);
                }
            }
        } catch (IOException unreadable) {
            throw new IntakeException(
                    folder.toString(),
                    0,
                    Message.of("intake.unreadable", unreadable.getClass().getSimpleName()));
        }
        if (tables.stream().noneMatch(files::containsKey)) {
            throw new IntakeException(
                    folder.toString(), 0, Message.of("intake.noTables", String.join(".csv, ", tables) + ENDING));
        }
        return new CsvFolder(files, tables);
    }

    Optional<Table> open(Entity entity) {
        return Optional.ofNullable(files.get(entity.table())).map(CsvTable::open);
    }

    /** Tells of files that are no table. */
    void reportStrangers(Problems problems) {
        files.forEach((name, path) -> {
            if (!tables.contains(name)) {
                problems.warn(String.valueOf(path.getFileName()), 0, "", "", Message.of("intake.stranger"));
            }
        });
        for (String table : tables) {
            if (table.equals(Dictionary.HOUSEHOLD + "s") && !files.containsKey(table)) {
                problems.warn(table + ENDING, 0, "", "", Message.of("intake.noHouseholds"));
            }
        }
    }
}
