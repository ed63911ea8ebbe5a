package vn.binhxet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.cli.CommandLineRunner;

/** The README's commands do what it shows. */
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void theMainJobPrintsWhatTheReadmeShows() throws Exception {
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        String review = command(readme, "review");
        String said = run(review.replace("ket-qua", folder.toString()));
        List<String> printed = said.lines().toList();
        List<String> shown = readme.subList(readme.indexOf("```") + 2, readme.size());
        shown = shown.subList(0, shown.indexOf("```"));
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(printed)
                .containsAll(shown.stream().filter(ReadmeTest::isFixed).toList());

        String why = readme.stream()
                .filter(line -> line.contains("./binhxet why"))
                .findFirst()
                .orElseThrow();
        String subject = why.replaceAll(".*`\\./binhxet why (\\S+) .*", "$1");
        assertThat(run("./binhxet why " + subject + " --out " + folder)).contains("KHÔNG ĐẠT", "Lý do", "Căn cứ");
    }

    /** Speed differs from run to run, and a path from machine to machine. */
    private static boolean isFixed(String line) {
        return !line.isBlank()
                && !line.contains("quyết định/giây")
                && !line.contains("…")
                && !line.contains("thư mục")
                && !line.contains("vào sổ");
    }

    private static String command(List<String> readme, String name) {
        return readme.stream()
                .filter(line -> line.startsWith("./binhxet " + name))
                .findFirst()
                .orElseThrow();
    }

    private static String run(String command) {
        StringWriter text = new StringWriter();
        String[] words = command.split(" ");
        String[] arguments =
                Stream.of(Arrays.copyOfRange(words, 1, words.length)).toArray(String[]::new);
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), arguments);
        assertThat(code).isIn(0, 2);
        return text.toString();
    }
}
