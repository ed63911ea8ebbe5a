package vn.binhxet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Progress;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.engine.CompiledRules;

/** The project's own rules, and copies of them to change. */
public final class TestRules {
    public static final Path FOLDER = Path.of("rules");
    private static final int FEW_CASES = 3;
    private static final RuleBook BOOK = RuleBook.read(FOLDER);

    private TestRules() {}

    public static RuleBook book() {
        return BOOK;
    }

    /** A copy of the rules folder that a test may change. */
    public static Path copyTo(Path folder) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A copy with only the first cases of each title, for tests that run them often. */
    public static Path copyWithFewCases(Path folder) {
        copyTo(folder);
        for (String title : BOOK.titles().keySet()) {
            Path file = folder.resolve("titles").resolve(title).resolve("cases.yaml");
            try {
                String[] parts = Files.readString(file).split("(?m)^(?=  - name:)", FEW_CASES + 2);
                write(file, String.join("", Arrays.copyOf(parts, FEW_CASES + 1)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return folder;
    }

    /** Replaces a text that must be there. */
    public static void replace(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not contain: " + from);
            }
            Files.writeString(file, text.replace(from, to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Dataset dataset(RuleBook book, Path folder) {
        return new DatasetReader(book.vocabulary().dictionary(), Progress.SILENT).read(folder);
    }

    /** A parameter's value as a case writes it: a text, a list of codes, or nothing for unset. */
    public static @Nullable Setting setting(String parameter, Object value) {
        String text = value instanceof List<?> codes
                ? codes.stream().map(String::valueOf).collect(Collectors.joining("|"))
                : value.toString();
        return text.isEmpty()
                ? null
                : BOOK.vocabulary().parameter(parameter).orElseThrow().read(text);
    }

    /** A whole review of a folder in memory. */
    public static ReviewResult review(RuleBook book, String plan, Path folder) {
        CompiledRules rules =
                CompiledRules.of(book.forReview(plan, book.plan(plan).period()));
        return new Reviewer(rules).review(dataset(book, folder), 2, Progress.SILENT);
    }
}
