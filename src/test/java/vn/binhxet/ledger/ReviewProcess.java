package vn.binhxet.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real command in a JVM of its own, which can be killed. */
final class ReviewProcess implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 15;

    private final Process process;
    private final Path said;

    private ReviewProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param shell put before the command, such as a limit on the size of files; none if empty */
    static ReviewProcess start(Path folder, String shell, String... arguments) throws IOException {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx600m", "-Dfile.encoding=UTF-8"));
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.binhxet.Main"));
        java.addAll(List.of(arguments));
        List<String> command = java;
        if (!shell.isEmpty()) {
            command = new ArrayList<>(List.of("bash", "-c", shell + "; exec \"$@\"", "bash"));
            command.addAll(java);
        }
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new ReviewProcess(process, said);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @return the exit code */
    int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("it takes too long");
        }
        return process.exitValue();
    }

    /** SIGKILL: the process has no chance to put anything in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
