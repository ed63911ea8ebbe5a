package vn.binhxet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's class archive: made once, renewed with the program, and never in the way. The JVM is a script here. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            echo "$*" >>"$LOG"
            for argument in "$@"; do
                case $argument in
                -XX:DumpLoadedClassList=*) echo java/lang/Object >"${argument#*=}" ;;
                -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
                esac
            done
            case " $* " in
            *" -Xshare:dump "*) [ -z "${BREAK:-}" ] && echo classes >"$archive" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path jar;
    private Path cache;
    private Path log;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("binhxet"), folder.resolve("binhxet"), StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.createDirectory(folder.resolve("target")).resolve("binhxet.jar");
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(bin.resolve("java"), JAVA);
        Files.setPosixFilePermissions(bin.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17\"\n");
        cache = folder.resolve("home/.cache/binhxet");
        log = folder.resolve("log");
    }

    private Process start(String... environment) throws IOException {
        return start(List.of("why", "H1"), environment);
    }

    private Process start(List<String> arguments, String... environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("binhxet").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BINHXET_") || name.startsWith("XDG_"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("LOG", log.toString());
        builder.environment().merge("PATH", folder.resolve("jdk/bin").toString(), (path, first) -> first + ":" + path);
        for (String variable : environment) {
            builder.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        return builder.start();
    }

    /** The JVMs that one use of the program started, the last of which is the program. */
    private List<String> use(String... environment) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        assertThat(start(environment).waitFor()).isZero();
        return Files.readAllLines(log);
    }

    private static String last(List<String> started) {
        return started.get(started.size() - 1);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    private List<Path> archives() throws IOException {
        return kept().stream().filter(file -> file.toString().endsWith(".jsa")).toList();
    }

    @Test
    void theFirstUseMakesAnArchiveAndTheNextOnesUseIt() throws Exception {
        assertThat(use()).anyMatch(java -> java.contains("-Xshare:dump"));
        List<String> next = use();
        assertThat(next).hasSize(1);
        assertThat(last(next))
                .contains("-XX:SharedArchiveFile=" + archives().get(0))
                .contains("-Dbinhxet.cache=" + cache)
                .endsWith("why H1");
        assertThat(kept()).as("nothing is left lying about").isEqualTo(archives());
    }

    @Test
    void aDeskHasAnArchiveOfItsOwnMadeWhenOneIsFirstOpened() throws Exception {
        use();
        List<Path> ofCommands = archives();
        for (int i = 0; i < 2; i++) {
            Files.deleteIfExists(log);
            assertThat(start(List.of("serve")).waitFor()).isZero();
        }
        assertThat(Files.readAllLines(log))
                .as("the second desk is not rehearsed")
                .hasSize(1);
        List<Path> ofDesk = new ArrayList<>(archives());
        ofDesk.removeAll(ofCommands);
        assertThat(last(Files.readAllLines(log))).contains("-XX:SharedArchiveFile=" + ofDesk.get(0));
        assertThat(ofDesk).hasSize(1);
        assertThat(kept()).as("nothing is left lying about").hasSize(2);
    }

    @Test
    void anotherProgramOrAnotherJvmGetsAnotherArchive() throws Exception {
        use();
        Files.setLastModifiedTime(
                jar,
                FileTime.fromMillis(Files.getLastModifiedTime(archives().get(0)).toMillis() + 5_000));
        assertThat(use()).as("a newer program").anyMatch(java -> java.contains("-Xshare:dump"));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        assertThat(use()).as("another JVM").anyMatch(java -> java.contains("-Xshare:dump"));
        assertThat(archives()).hasSize(2);
    }

    @Test
    void aJvmThatCannotMakeOneIsAskedOnce() throws Exception {
        assertThat(last(use("BREAK=yes"))).doesNotContain("SharedArchiveFile");
        List<String> next = use("BREAK=yes");
        assertThat(next).hasSize(1);
        assertThat(last(next)).doesNotContain("SharedArchiveFile").contains("-Dbinhxet.cache=");
    }

    @Test
    void aFolderThatOthersCanWriteIsNotUsed() throws Exception {
        use();
        for (String open : List.of("rwxrwxr-x", "rwxr-xrwx")) {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(open));
            List<String> started = use();
            assertThat(started).hasSize(1);
            assertThat(last(started)).doesNotContain("SharedArchiveFile").doesNotContain("binhxet.cache");
        }
    }

    @Test
    void withoutAFolderTheProgramRunsAllTheSame() throws Exception {
        Files.writeString(folder.resolve("home"), "a file where the folder would be");
        for (String variable : List.of("LANG=C", "BINHXET_CACHE=")) {
            List<String> started = use(variable);
            assertThat(started).hasSize(1);
            assertThat(last(started)).doesNotContain("SharedArchiveFile").doesNotContain("binhxet.cache");
            assertThat(folder.resolve("said")).isEmptyFile();
        }
    }

    @Test
    void twoThatStartAtOnceBothRun() throws Exception {
        List<Process> both = new ArrayList<>(List.of(start(), start()));
        for (Process one : both) {
            assertThat(one.waitFor()).isZero();
        }
        assertThat(archives()).hasSize(1);
        assertThat(kept()).isEqualTo(archives());
        assertThat(use()).hasSize(1);
    }
}
