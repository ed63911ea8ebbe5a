package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Role;
import vn.binhxet.web.accounts.Tokens;

/** A desk that is told to end in the midst of a review goes on with it when it is opened again. */
class InterruptedReviewTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLAN = "my-phu-2024";
    private static final int HOUSEHOLDS = 4_000;

    @TempDir
    private Path folder;

    private String token;

    private static void run(String... arguments) {
        StringWriter said = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(said), new PrintWriter(said), arguments);
        assertThat(code).as(said.toString()).isIn(0, 2);
    }

    /** The program in a process of its own, and where it can be reached. */
    private record Desk(Process process, Visitor program) {
        static Desk open(Path ledger) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.binhxet.Main"));
            command.addAll(List.of("serve", "--port=0", "--key=none", "--ledger=" + ledger));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher found = ADDRESS.matcher(line);
                if (line.startsWith("Bàn làm việc") && found.find()) {
                    new Thread(() -> out.lines().forEach(rest -> {})).start();
                    return new Desk(process, new Visitor(found.group()));
                }
            }
            throw new IllegalStateException("the desk did not open");
        }

        void stop() throws InterruptedException {
            process.toHandle().destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private byte[] data() throws IOException {
        Path tables = folder.resolve("data");
        run("generate", "--plan=" + PLAN, "--households=" + HOUSEHOLDS, "--out=" + tables);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return Datasets.zip(entries);
    }

    private void addReviewer(Path ledger) {
        try (AccountsDatabase database = AccountsDatabase.beside(ledger.toString())) {
            Accounts accounts = new Accounts(database, Clock.systemUTC());
            accounts.add(new Account("to-chuc", "Người tổ chức", EnumSet.of(Role.REVIEWER), new TreeSet<>(), false, 0));
            token = "Bearer " + new Tokens(database, accounts, Clock.systemUTC()).issue("to-chuc", "thử");
        }
    }

    private static String root(Path ledger) {
        try (Ledger open = Ledger.read(ledger.toString())) {
            return open.reviews().get(0).root();
        }
    }

    private JsonNode job(Desk desk, String job) {
        return JSON.readTree(desk.program().get(job, "Authorization", token).body());
    }

    @Test
    void theRootIsThatOfAnUninterruptedReview() throws Exception {
        byte[] data = data();
        Path ledger = folder.resolve("binhxet.db");
        addReviewer(ledger);
        String job;
        Desk first = Desk.open(ledger);
        try {
            HttpResponse<String> accepted = first.program()
                    .multipart("/api/v1/reviews?plan=" + PLAN, "file", "a.zip", data, Map.of(), "Authorization", token);
            job = Visitor.location(accepted);
            while (job(first, job).get("phase").asString().isEmpty()) {
                Thread.sleep(20);
            }
            first.stop();
        } finally {
            first.process().destroyForcibly();
        }
        Desk second = Desk.open(ledger);
        try {
            while (job(second, job).get("open").asBoolean()) {
                Thread.sleep(50);
            }
            assertThat(job(second, job).get("state").asString()).isEqualTo("DONE");
            second.stop();
        } finally {
            second.process().destroyForcibly();
        }
        assertThat(starts(ledger)).isEqualTo(2);
        Path whole = folder.resolve("whole.db");
        run(
                "review",
                "--plan=" + PLAN,
                "--data=" + folder.resolve("data"),
                "--out=" + folder.resolve("out"),
                "--key=none",
                "--ledger=" + whole);
        assertThat(root(ledger)).isEqualTo(root(whole));
        assertThat(folder.resolve("binhxet-uploads")).isEmptyDirectory();
    }

    /** How often the job was begun. */
    private static int starts(Path ledger) {
        try (AccountsDatabase database = AccountsDatabase.beside(ledger.toString())) {
            return database.sql()
                    .sql("SELECT starts FROM web_job")
                    .query(Integer.class)
                    .single();
        }
    }
}
