package vn.binhxet.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Compiled rules are found again, and only those that this user kept: anything else is compiled anew. */
class EngineCacheTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000);

    @TempDir
    Path temporary;

    private Path folder;
    private EngineCache cache;

    @BeforeEach
    void name() {
        folder = temporary.resolve("cache");
        cache = EngineCache.in(folder);
    }

    private static String adding(int number) {
        return """
                package vn.binhxet.engine;
                rule "adds" when $sum : java.util.concurrent.atomic.AtomicInteger() then $sum.addAndGet( %d ); end
                """.formatted(number);
    }

    private static int sum(KieBase base) {
        AtomicInteger sum = new AtomicInteger();
        KieSession session = base.newKieSession();
        session.insert(sum);
        session.fireAllRules();
        session.dispose();
        return sum.get();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rules")).toList();
        }
    }

    private Path only() throws IOException {
        assertThat(kept()).hasSize(1);
        return kept().get(0);
    }

    /** Whether a text is found as it was kept: then its file is not written again. */
    private boolean isFound(String drl) throws IOException {
        Path file = only();
        Files.setLastModifiedTime(file, LONG_AGO);
        assertThat(sum(cache.base(drl)))
                .isEqualTo(sum(new EngineCompiler().classes(drl).load()));
        return Files.getLastModifiedTime(file).equals(LONG_AGO);
    }

    @Test
    void whatWasCompiledIsFoundByTheNextRun() throws IOException {
        assertThat(sum(cache.base(adding(3)))).isEqualTo(3);
        assertThat(isFound(adding(3))).isTrue();
    }

    @Test
    void anotherTextIsNotMistakenForIt() throws IOException {
        cache.base(adding(3));
        assertThat(sum(cache.base(adding(4)))).isEqualTo(4);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatSomebodyChangedIsNotRunButCompiledAgain() throws IOException {
        cache.base(adding(3));
        byte[] bytes = Files.readAllBytes(only());
        bytes[bytes.length - 1] ^= 1;
        Files.write(only(), bytes);
        assertThat(isFound(adding(3))).isFalse();
        assertThat(isFound(adding(3))).as("and kept again").isTrue();
    }

    @Test
    void theClassesOfOtherRulesInThisPlaceAreNotRun() throws IOException {
        cache.base(adding(4));
        byte[] others = Files.readAllBytes(only());
        Files.delete(only());
        cache.base(adding(3));
        Files.write(only(), others);
        assertThat(isFound(adding(3))).isFalse();
    }

    @Test
    void classesSealedWithAnotherKeyAreNotRun() throws IOException {
        EngineCache stranger = EngineCache.in(temporary.resolve("stranger"));
        stranger.base(adding(3));
        cache.base(adding(3));
        Files.write(only(), Files.readAllBytes(temporary.resolve("stranger").resolve(only().getFileName())));
        assertThat(isFound(adding(3))).isFalse();
    }

    @Test
    void halfAFileIsCompiledAgain() throws IOException {
        cache.base(adding(3));
        for (int length : new int[] {0, 1, 31, 32, 33, 1_000}) {
            Files.write(only(), Arrays.copyOf(Files.readAllBytes(only()), length));
            assertThat(isFound(adding(3))).as("%d bytes", length).isFalse();
        }
    }

    @Test
    void aFolderThatOthersCanWriteIsNotUsed() throws IOException {
        cache.base(adding(3));
        for (String open : List.of("rwxrwx---", "rwx---rwx")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(open));
            assertThat(sum(EngineCache.in(folder).base(adding(5)))).isEqualTo(5);
            assertThat(kept()).as(open).hasSize(1);
        }
    }

    @Test
    void aKeyThatOthersCanReadSealsNothing() throws IOException {
        cache.base(adding(3));
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(isFoundUnchanged()).isTrue();
        cache.base(adding(4));
        assertThat(kept()).hasSize(1);
    }

    /** The file is neither trusted nor replaced: there is no key to seal another with. */
    private boolean isFoundUnchanged() throws IOException {
        byte[] before = Files.readAllBytes(only());
        assertThat(sum(cache.base(adding(3)))).isEqualTo(3);
        return Arrays.equals(before, Files.readAllBytes(only()));
    }

    @Test
    void whereNothingCanBeKeptRulesAreCompiled() throws IOException {
        Path file = Files.writeString(temporary.resolve("no folder"), "a file");
        assertThat(sum(EngineCache.in(file).base(adding(3)))).isEqualTo(3);
        assertThat(sum(EngineCache.in(file.resolve("below")).base(adding(3)))).isEqualTo(3);
        assertThat(file).hasContent("a file");
    }

    @Test
    void severalRunsAtOnceDoNotDisturbEachOther() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> each = Stream.generate(() ->
                            (Callable<Integer>) () -> sum(EngineCache.in(folder).base(adding(3))))
                    .limit(8)
                    .toList();
            for (Future<Integer> run : runs.invokeAll(each)) {
                assertThat(run.get()).isEqualTo(3);
            }
        } finally {
            runs.shutdownNow();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("key", only().getFileName().toString());
        }
        assertThat(isFound(adding(3))).isTrue();
    }
}
