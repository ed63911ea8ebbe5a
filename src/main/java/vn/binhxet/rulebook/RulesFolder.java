package vn.binhxet.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;

/**
 * The files of a rules folder as text: NFC, line ends as {@code \n}, by path with forward slashes. Two folders that say
 * the same have the same digest on every machine.
 */
public final class RulesFolder {
    private static final int LARGEST = 4 << 20;

    private final RuleFiles files;
    private final Set<String> refused;

    private RulesFolder(RuleFiles files, Set<String> refused) {
        this.files = files;
        this.refused = refused;
    }

    static RulesFolder of(RuleFiles files) {
        return new RulesFolder(files, Set.of());
    }

    /**
     * Reads the files that decide. A file that leads elsewhere, is too large or is no UTF-8 text is reported and left
     * out.
     *
     * @throws RulesException if the folder is missing or unreadable
     */
    static RulesFolder read(Path folder, RuleProblems problems) {
        return read(folder, RulesWithCases::isRule, problems);
    }

    /**
     * The files that decide and the worked cases beside them, as they are: no mistake in what they say is looked for.
     *
     * @throws RulesException if the folder is missing or unreadable, or a file leads elsewhere or is no UTF-8 text
     */
    public static RulesWithCases withCases(Path folder) {
        RuleProblems problems = new RuleProblems();
        RulesFolder all = read(folder, name -> RulesWithCases.isRule(name) || RulesWithCases.isCase(name), problems);
        problems.throwIfAny();
        return new RulesWithCases(all.files(RulesWithCases::isRule), all.files(RulesWithCases::isCase));
    }

    private RuleFiles files(Predicate<String> isWanted) {
        Map<String, String> texts = new TreeMap<>(files.texts());
        texts.keySet().removeIf(isWanted.negate());
        return new RuleFiles(texts);
    }

    private static RulesFolder read(Path folder, Predicate<String> isWanted, RuleProblems problems) {
        if (!Files.isDirectory(folder)) {
            throw new RulesException(Problem.inRules(folder.toString(), 0, 0, Message.of("rules.noFolder", folder)));
        }
        Map<String, String> files = new TreeMap<>();
        Set<String> refused = new HashSet<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.skip(1).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path) ? isWanted.test(name) : Files.isSymbolicLink(path)) {
                    Message wrong = refusal(path);
                    if (wrong == null) {
                        files.put(name, text(path));
                    } else {
                        problems.add(name, 0, 0, wrong);
                        refused.add(name);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new RulesException(Problem.inRules(
                    folder.toString(),
                    0,
                    0,
                    Message.of("rules.unreadable", unreadable.getClass().getSimpleName())));
        }
        return new RulesFolder(new RuleFiles(files), refused);
    }

    /** A link could bring in what nobody put into the folder. */
    private static @Nullable Message refusal(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return Message.of("rules.link");
        }
        if (Files.size(path) > LARGEST) {
            return Message.of("rules.large", LARGEST >> 20);
        }
        try {
            decoded(path);
            return null;
        } catch (CharacterCodingException notUtf8) {
            return Message.of("rules.encoding");
        }
    }

    private static String text(Path path) throws IOException {
        return RuleFiles.kept(decoded(path));
    }

    private static String decoded(Path path) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
    }

    boolean has(String name) {
        return files.texts().containsKey(name);
    }

    /** Whether a file is there but could not be taken in, which is told already. */
    boolean isRefused(String name) {
        return refused.contains(name);
    }

    /** @throws IllegalArgumentException if there is no such file */
    String text(String name) {
        String text = files.texts().get(name);
        if (text == null) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    /** The folders directly below one, such as the titles. */
    List<String> foldersIn(String parent) {
        String prefix = parent + "/";
        return files.texts().keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) > 0)
                .map(name -> name.substring(0, name.indexOf('/', prefix.length())))
                .distinct()
                .toList();
    }

    /** The DRL files directly in a folder, by name. */
    List<String> drlIn(String folder) {
        return files.texts().keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(".drl"))
                .collect(Collectors.toList());
    }

    /** All DRL files, by name. */
    List<String> drls() {
        return files.texts().keySet().stream()
                .filter(name -> name.endsWith(".drl"))
                .toList();
    }

    RuleFiles files() {
        return files;
    }
}
