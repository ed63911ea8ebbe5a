package vn.binhxet.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.RuleFiles;

/** Writes changed rule files into their folder, all or none. */
public final class RuleFilesWriter {
    private RuleFilesWriter() {}

    /** The paths whose text differs, or is new. */
    public static Set<String> changed(RuleFiles before, RuleFiles after) {
        Set<String> changed = new TreeSet<>(after.texts().keySet());
        changed.removeIf(
                path -> Objects.equals(before.texts().get(path), after.texts().get(path)));
        return changed;
    }

    /**
     * Files that end their lines as Windows does go on doing so.
     *
     * @throws IOException if a file cannot be written; then none has been changed, unless the disk fails while they are
     *     put in place
     */
    public static void write(Path folder, RuleFiles before, RuleFiles after) throws IOException {
        Map<Path, Path> ready = new LinkedHashMap<>();
        try {
            for (String name : changed(before, after)) {
                Path file = folder.resolve(name);
                Path fresh = Files.createTempFile(file.getParent(), "rules", ".new");
                ready.put(fresh, file);
                boolean isWindows = Files.exists(file) && Files.readString(file).contains("\r\n");
                String text = Objects.requireNonNull(after.texts().get(name));
                Files.writeString(fresh, isWindows ? text.replace("\n", "\r\n") : text);
            }
            for (Map.Entry<Path, Path> move : ready.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path fresh : ready.keySet()) {
                Files.deleteIfExists(fresh);
            }
        }
    }
}
