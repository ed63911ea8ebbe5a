package vn.binhxet.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the desk lie in places of their own, for a day. */
class WorkFolderTest {
    @TempDir
    private Path folder;

    private WorkFolder at(Duration later) {
        return new WorkFolder(folder.resolve("work"), () -> Instant.now().plus(later));
    }

    @Test
    void whatHasLainForADayIsSweptAwayAndNothingElse() throws IOException {
        String id = at(Duration.ZERO).open();
        Files.writeString(at(Duration.ZERO).file(id, "letters.pdf"), "…");
        at(Duration.ofHours(23)).sweep();
        assertThat(at(Duration.ZERO).isThere(id)).isTrue();
        at(Duration.ofHours(25)).sweep();
        assertThat(at(Duration.ZERO).isThere(id)).isFalse();
    }

    @Test
    void aPlaceIsMadeOnceAndOnlyUnderAnId() throws IOException {
        WorkFolder work = at(Duration.ZERO);
        String id = work.open();
        assertThatThrownBy(() -> work.open(id)).isInstanceOf(FileAlreadyExistsException.class);
        Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(work.isThere("../elsewhere")).isFalse();
        work.delete("../elsewhere");
        assertThat(folder.resolve("elsewhere")).exists();
    }
}
