package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.web.desk.Desk;

class DeskTest {
    @TempDir
    Path folder;

    @Test
    void whatIsRecordedHereIsSeenAtOnce() throws IOException {
        Path reviewed = folder.resolve("reviewed.db");
        RunningDesk.review(folder, reviewed.toString());
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
