package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the time of a command, which only its user can read; gone with its files at the end. */
record Workplace(Path folder) implements AutoCloseable {
    static Workplace in(Path parent) throws IOException {
        return new Workplace(Files.createTempDirectory(parent, ".binhxet"));
    }

    @Override
    public void close() throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
