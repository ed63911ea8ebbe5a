package vn.binhxet.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.cli.CommandLineRunner;

class DeskTest {
    @TempDir
    Path folder;

    private Path reviewed() {
        StringWriter said = new StringWriter();
        int done = CommandLineRunner.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "review",
                "--plan=minh-tan-2024",
                "--data=fixtures/minh-tan-2024/data",
                "--out=" + folder);
        assertThat(done).as(said.toString()).isZero();
        return folder.resolve("binhxet.db");
    }

    @Test
    void whatIsRecordedHereIsSeenAtOnce() throws IOException {
        Path reviewed = reviewed();
        Path ledger = folder.resolve("desk.db");
        try (Desk desk = new Desk(ledger.toString())) {
            assertThat(desk.reviews()).isEmpty();
            Files.copy(reviewed, ledger);
            desk.recorded();
            assertThat(desk.reviews()).hasSize(1);
            assertThat(desk.review("")).isPresent();
        }
    }
}
