package vn.binhxet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is deleted with all it holds. */
public record ScratchFolder(Path path) implements AutoCloseable {
    public static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("binhxet-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
