package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Message;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.model.TargetResult;

/**
 * The folder that a review leaves. Files are written under other names and take their own only when all are whole; the
 * summary comes last, so a folder with a summary is complete.
 */
public final class ReviewFolder {
    public static final String DECISIONS = "decisions.jsonl";
    public static final String TARGETS = "targets.json";
    public static final String PROBLEMS = "problems.jsonl";
    public static final String SUMMARY = "summary.json";
    public static final String SUMMARY_TEXT = "summary.txt";

    private static final String UNFINISHED = ".unfinished";
    private static final int DECISIONS_AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final int threads;
    private final List<String> files = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    /** @throws IOException if the folder cannot be made */
    public ReviewFolder(Path folder, int threads) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.threads = threads;
    }

    /**
     * Writes every decision in order.
     *
     * @param decision the decision at a place, asked for on several threads
     */
    public void decisions(int count, IntFunction<Decision> decision, Progress progress) throws IOException {
        try (OutputStream out = open(DECISIONS)) {
            int pieces = (count + DECISIONS_AT_ONCE - 1) / DECISIONS_AT_ONCE;
            int[] written = {0};
            Parallel.inOrder(
                    pieces,
                    threads,
                    2 * threads + 1,
                    piece -> lines(piece * DECISIONS_AT_ONCE, count, decision),
                    lines -> {
                        out.write(lines);
                        progress.at(
                                Progress.Phase.WRITE, Math.min(count, (long) ++written[0] * DECISIONS_AT_ONCE), count);
                    });
        }
    }

    private static byte[] lines(int start, int count, IntFunction<Decision> decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = start; i < Math.min(count, start + DECISIONS_AT_ONCE); i++) {
            bytes.writeBytes(DecisionJson.write(decision.apply(i)));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** The id of the review whose results stand in a folder. */
    public static Optional<String> review(Path folder) {
        try {
            return Optional.ofNullable(JSON.readTree(Files.readAllBytes(folder.resolve(SUMMARY)))
                            .get("review"))
                    .map(JsonNode::asText);
        } catch (IOException noSummary) {
            return Optional.empty();
        }
    }

    public void targets(List<TargetResult> targets) throws IOException {
        try (OutputStream out = open(TARGETS)) {
            out.write(TargetJson.write(targets));
        }
    }

    public void problems(List<Problem> problems, Message.Language language) throws IOException {
        try (OutputStream out = open(PROBLEMS)) {
            for (Problem problem : problems) {
                ObjectNode line = JSON.createObjectNode();
                line.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
                line.put("file", problem.file());
                line.put("row", problem.row());
                line.put("column", problem.column());
                line.put("field", problem.field());
                line.put("value", problem.value());
                line.put("message", problem.message().in(language));
                line.put("effect", problem.effect().name().toLowerCase(java.util.Locale.ROOT));
                out.write(JSON.writeValueAsBytes(line));
                out.write('\n');
            }
        }
    }

    /** Deletes a file that an earlier review may have left and this one does not write. */
    public void without(String name) {
        gone.add(name);
    }

    /** Writes a text such as the summary. */
    public void text(String name, String text) throws IOException {
        try (OutputStream out = open(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private OutputStream open(String name) throws IOException {
        files.add(name);
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + UNFINISHED)), 1 << 20);
    }

    /** Gives the files their names, the one written last at the end. */
    public void finish() throws IOException {
        gone.addAll(List.of(SUMMARY, SUMMARY_TEXT));
        for (String name : gone) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (String name : files) {
            Files.move(folder.resolve(name + UNFINISHED), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        files.clear();
    }

    /** Takes back what was not finished. */
    public void abandon() throws IOException {
        for (String name : files) {
            Files.deleteIfExists(folder.resolve(name + UNFINISHED));
        }
    }
}
