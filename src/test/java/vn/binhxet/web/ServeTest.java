package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: what it costs, what it says, how it ends. */
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir
    private Path folder;

    private Process start(List<String> flags, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.binhxet.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void otherCommandsLoadNothingOfTheDesk() throws IOException {
        Path classes = folder.resolve("classes.log");
        Process help = start(List.of("-Xlog:class+load:file=" + classes), "--help");
        assertThat(said(help)).contains("serve").contains("user").doesNotContain("SLF4J");
        assertThat(Files.readString(classes))
                .contains("vn.binhxet.cli.BinhxetCommand")
                .doesNotContain("org.springframework")
                .doesNotContain("org.slf4j");
    }

    @Test
    void itOpensSaysWhereLogsLinesOfJsonAndEndsWhenTold() throws Exception {
        String ledger = folder.resolve("none.db").toString();
        Process desk = start(List.of(), "serve", "--port=0", "--ledger=" + ledger);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            String address = "";
            while (address.isEmpty()) {
                String line = String.valueOf(out.readLine());
                lines.add(line);
                Matcher found = ADDRESS.matcher(line);
                address = line.startsWith("Bàn làm việc") && found.find() ? found.group() : "";
            }
            assertThat(lines).anyMatch(line -> line.contains("/lien-ket/"));
            Visitor visitor = new Visitor(address);
            assertThat(visitor.get("/dang-nhap").body()).contains("Đăng nhập");
            visitor.login("nguyen.van.bi-mat", "một mật khẩu nào đó");
            desk.toHandle().destroy(); // the process alone: its output is still to be read
            assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
            out.lines().forEach(lines::add);
        } finally {
            desk.destroyForcibly();
        }
        assertThat(lines).anyMatch(line -> line.startsWith("{\"@timestamp\"") && line.contains("login refused"));
        assertThat(lines).noneMatch(line -> line.contains("bi-mat") || line.contains("một mật khẩu"));
    }
}
