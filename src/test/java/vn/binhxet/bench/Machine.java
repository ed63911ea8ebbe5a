package vn.binhxet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Where and when something was measured. */
public final class Machine {
    private Machine() {}

    /** One sentence with the machine and one with the day, for above a table. */
    public static String line() {
        return "Máy: %d nhân, %s, JDK %s, %s. Ngày %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        LocalDate.now());
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
