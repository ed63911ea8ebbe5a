package vn.binhxet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import vn.binhxet.ScratchFolder;
import vn.binhxet.review.HouseholdBenchmark;

/**
 * The program's speed in one table: what a household costs by the rules and written by hand, measured in one run, and
 * what the real command takes for a ward and, with {@code --big}, for a city. {@code --quick} measures for less time, {@code reload} only
 * what a program keeps of versions put in force, {@code desk} only how the desk answers many officers at once.
 */
public final class Bench {
    private static final Set<String> OPTIONS = Set.of("--quick", "--big");
    private static final String RELOAD = "reload";
    private static final String DESK = "desk";
    private static final int STARTS = 3;
    private static final int OFFICERS = 200;
    private static final List<Integer> RELOADS = List.of(1, 100, 250, 500, 1_000, 1_500);
    private static final String PLAN = "minh-tan-2024";
    private static final int WARD = 3_100;
    private static final int SMALL_CITY = 50_000;
    private static final int CITY = 200_000;
    private static final int DONE = 0;
    private static final int REPAIRED = 2;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final int TARGET_NANOS = 5_000;
    private static final int TARGET_RATIO = 4;
    private static final int TARGET_RECORDED = 100_000;
    private static final int TARGET_VERIFIED = 200_000;
    private static final int TARGET_WARD_SECONDS = 5;
    private static final int TARGET_CITY_SECONDS = 60;
    private static final int TARGET_START_SECONDS = 3;
    private static final int TARGET_ANSWERS = 1_000;
    private static final int TARGET_SLOW_MILLIS = 50;

    private final Path home = Path.of(System.getProperty("binhxet.home", ".")).toAbsolutePath();
    private final List<String[]> rows = new ArrayList<>();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        if (options.equals(List.of(RELOAD))) {
            new Bench().reloads();
            return;
        }
        if (options.equals(List.of(DESK))) {
            Bench bench = new Bench();
            bench.desk();
            bench.print();
            return;
        }
        if (!OPTIONS.containsAll(options)) {
            System.err.println("Cách dùng: binhxet bench [--quick] [--big], hoặc binhxet bench reload|desk");
            System.exit(1);
        }
        Bench bench = new Bench();
        bench.households(options.contains("--quick"));
        bench.ledger(options.contains("--big") ? CITY : SMALL_CITY);
        bench.commands("phường", WARD, TARGET_WARD_SECONDS);
        if (options.contains("--big")) {
            bench.commands("thành phố", CITY, TARGET_CITY_SECONDS);
        }
        bench.print();
    }

    // ---- versions put in force while the program runs on ----

    private void reloads() throws IOException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            Path data = home.resolve("fixtures").resolve(PLAN).resolve("data");
            new Reloads(folder.path(), PLAN, data)
                    .readings(
                            RELOADS,
                            read -> System.out.println(text(
                                    "%,5d phiên bản: metaspace %,.1f MB, heap %,.1f MB, %,d lớp; từ sửa đến áp dụng %,d ms",
                                    read.reloads(),
                                    read.metaspace() / 1e6,
                                    read.heap() / 1e6,
                                    read.classes(),
                                    read.millis())));
        }
    }

    // ---- the desk ----

    /** "Why" for one household after another, and beside it a file of some hundred bytes from the same server. */
    private void desk() throws IOException, InterruptedException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            String data = folder.path().resolve("data").toString();
            String ledger = folder.path().resolve("so.db").toString();
            say(text("Sinh và xét %,d hộ…", CITY));
            command("generate", "--plan", PLAN, "--households", "" + CITY, "--out", data);
            String out = folder.path().resolve("out").toString();
            command("review", "--plan", PLAN, "--data", data, "--out", out, "--ledger", ledger);
            say("Mở bàn làm việc…");
            double start = startSeconds(ledger);
            try (OpenDesk desk = OpenDesk.start(home.resolve("binhxet"), ledger)) {
                String officer = desk.officer(home.resolve("binhxet"), ledger);
                Supplier<String> households = DeskRates.households(CITY);
                DeskRates most = DeskRates.together(desk.address(), OFFICERS, households, officer);
                long asked = Math.min(TARGET_ANSWERS, most.perSecond() * 9 / 10);
                DeskRates why = DeskRates.arriving(desk.address(), OFFICERS, asked, households, officer);
                DeskRates bare = DeskRates.together(desk.address(), OFFICERS, () -> "/tinh/mark.svg", "");
                row("Từ lệnh đến trang đầu", text("%.1f giây", start), "≤ %d giây", TARGET_START_SECONDS, start);
                rate(
                        text("Trang “vì sao”, %d cán bộ hỏi liên tục", OFFICERS),
                        most.perSecond(),
                        TARGET_ANSWERS,
                        "trang");
                row("  một nửa số trang, 99 %", text("trong %.0f và %.0f ms", most.middleMillis(), most.slowMillis()));
                row(text("%d cán bộ hỏi %,d trang mỗi giây", OFFICERS, asked), text("%,d trang/giây", why.perSecond()));
                row("  một nửa số trang", text("trong %.1f ms", why.middleMillis()));
                row(
                        "  99 % số trang",
                        text("trong %.1f ms", why.slowMillis()), "≤ %d ms", TARGET_SLOW_MILLIS, why.slowMillis());
                row("Một tệp nhỏ của cùng máy chủ", text("%,d tệp/giây", bare.perSecond()));
                row("Trang so với tệp", text("%.1f lần", (double) bare.perSecond() / most.perSecond()));
            }
        }
    }

    /** The middle one of some starts, after the first, which prepares the others. */
    private double startSeconds(String ledger) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            try (OpenDesk desk = OpenDesk.start(home.resolve("binhxet"), ledger)) {
                nanos.add(desk.startNanos());
            }
        }
        return nanos.stream().skip(1).sorted().skip(STARTS / 2).findFirst().orElseThrow() / 1e9;
    }

    // ---- one household ----

    private void households(boolean isQuick) throws RunnerException {
        say("Đo một hộ…");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(HouseholdBenchmark.class.getName())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (isQuick) {
            options.warmupIterations(2).measurementIterations(2);
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, Statistics> scores = new HashMap<>();
        results.forEach(result -> scores.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics()));
        double rules = median(scores.get("rules"));
        double byHand = median(scores.get("handWritten"));
        row("Một hộ, hai danh hiệu, bằng luật", nanos(scores.get("rules")), "≤ %,d ns", TARGET_NANOS, rules);
        row("Một hộ, hai danh hiệu, viết tay", nanos(scores.get("handWritten")));
        row("Luật so với viết tay", text("%.1f lần", rules / byHand), "≤ %d lần", TARGET_RATIO, rules / byHand);
        row("Một hộ trong cả lần xét, một luồng", nanos(scores.get("whole")));
    }

    /** The middle iteration: on a busy machine one slow iteration must not count as speed. */
    private static double median(Statistics scores) {
        return scores.getPercentile(50);
    }

    private static String nanos(Statistics scores) {
        return text("%,.0f ns (%,.0f–%,.0f)", median(scores), scores.getMin(), scores.getMax());
    }

    // ---- the ledger ----

    private void ledger(int households) throws IOException {
        say(text("Ghi sổ và kiểm tra %,d hộ…", households));
        LedgerRates rates = LedgerRates.measure(households, home);
        rate("Xét, không ghi sổ", rates.decided());
        rate("Ghi sổ SQLite", rates.recorded(), TARGET_RECORDED);
        rate("Kiểm tra sổ SQLite", rates.verified(), TARGET_VERIFIED);
        rate("Ghi sổ PostgreSQL", rates.postgres());
        rate("Kiểm tra sổ PostgreSQL", rates.postgresVerified());
        row("Ghi sổ so với xét", text("%.1f lần thời gian xét", (double) rates.decided() / rates.recorded()));
    }

    private void rate(String what, long rate) {
        row(what, text("%,d quyết định/giây", rate));
    }

    private void rate(String what, long rate, int target) {
        rate(what, rate, target, "quyết định");
    }

    private void rate(String what, long rate, int target, String unit) {
        rows.add(new String[] {
            what, text("%,d %s/giây", rate, unit), text("≥ %,d", target), rate >= target ? "đạt" : "chưa đạt"
        });
    }

    // ---- the real command ----

    private void commands(String place, int households, int targetSeconds) throws IOException, InterruptedException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            String data = folder.path().resolve("data").toString();
            String out = folder.path().resolve("out").toString();
            say(text("Sinh %,d hộ…", households));
            Child generate = command("generate", "--plan", PLAN, "--households", "" + households, "--out", data);
            say(text("Xét %,d hộ…", households));
            Child review = command("review", "--plan", PLAN, "--data", data, "--out", out);
            String size = text(" (%,d hộ)", households);
            row("Sinh số liệu một " + place + size, generate.seconds());
            row("Xét một " + place + size, review.seconds(), "≤ %d giây", targetSeconds, review.nanos() / 1e9);
            row("Bộ nhớ cao nhất khi xét", review.peak());
        }
    }

    /** A command as an official gives it: the launcher chooses the JVM's flags and becomes the JVM. */
    private Child command(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("binhxet").toString()));
        command.addAll(List.of(arguments));
        Child child = Child.run(command);
        if (child.exit() != DONE && child.exit() != REPAIRED) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + child.exit());
        }
        return child;
    }

    /** How a child process went; its peak memory is known on Linux only, elsewhere it is 0. */
    private record Child(int exit, long nanos, long peakKib) {
        private static final int POLL_MILLIS = 20;

        static Child run(List<String> command) throws IOException, InterruptedException {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            long peak = 0;
            while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKib(process));
            }
            return new Child(process.exitValue(), System.nanoTime() - start, peak);
        }

        private static long peakKib(Process process) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
            } catch (IOException | java.io.UncheckedIOException gone) {
                return 0;
            }
        }

        String seconds() {
            return text("%.1f giây", nanos / 1e9);
        }

        String peak() {
            return peakKib == 0 ? "không đo được" : text("%,d MB", peakKib / 1024);
        }
    }

    // ---- the table ----

    private void row(String what, String measured) {
        rows.add(new String[] {what, measured, "", ""});
    }

    private void row(String what, String measured, String limit, int target, double value) {
        rows.add(new String[] {what, measured, text(limit, target), value <= target ? "đạt" : "chưa đạt"});
    }

    private void print() {
        System.out.println(Machine.line());
        System.out.printf("Thời gian một hộ: lượt đo ở giữa (ngắn nhất–dài nhất).%n%n");
        rows.add(0, new String[] {"Phép đo", "Kết quả", "Mục tiêu", ""});
        int[] widths = new int[4];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        rows.forEach(row -> System.out.println(
                text("%-" + widths[0] + "s  %-" + widths[1] + "s  %-" + widths[2] + "s  %s", (Object[]) row)
                        .stripTrailing()));
    }

    private static void say(String what) {
        System.err.println(what);
    }

    private static String text(String format, Object... values) {
        return String.format(VIETNAMESE, format, values);
    }
}
