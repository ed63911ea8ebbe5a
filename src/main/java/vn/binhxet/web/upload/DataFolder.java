package vn.binhxet.web.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The datasets below a folder of the machine: workbooks, JSON documents, and folders of CSV files. What is asked for must
 * be one of those listed, so that nothing outside is ever reached; links are passed over.
 */
public final class DataFolder {
    private static final int DEEPEST = 3;
    private static final int MOST = 500;

    private final Optional<Path> root;

    /** @param root empty where nobody may choose from the machine's own files */
    public DataFolder(Optional<Path> root) {
        this.root = root;
    }

    /** The datasets by their paths below the folder, in their order; "." for the folder itself. */
    public List<String> names() {
        return root.map(DataFolder::names).orElse(List.of());
    }

    private static List<String> names(Path root) {
        try (Stream<Path> found = Files.walk(root, DEEPEST)) {
            return found.filter(DataFolder::isDataset)
                    .map(path -> name(root, path))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path root, Path path) {
        String name = root.relativize(path).toString();
        return name.isEmpty() ? "." : name;
    }

    private static boolean isDataset(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return hasTables(path);
        }
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && endsWith(path, ".xlsx", ".json");
    }

    private static boolean hasTables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(
                    file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && endsWith(file, ".csv"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean endsWith(Path path, String... endings) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    /** Where a listed dataset is; empty for any other name, and for a folder with a link among its files. */
    public Optional<Path> place(String name) {
        return root.filter(folder -> names(folder).contains(name))
                .map(folder -> folder.resolve(name).normalize())
                .filter(path -> !hasLinks(path));
    }

    private static boolean hasLinks(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(Files::isSymbolicLink);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
