package vn.binhxet.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;

/**
 * The files of a rules folder as text: NFC, line ends as {@code \n}, by path with forward slashes. Two folders that say
 * the same have the same digest on every machine.
 */
final class RulesFolder {
    private static final Set<String> RULE_FILES = Set.of("facts.yaml", "parameters.yaml", "title.yaml", "plan.yaml");
    private static final int LARGEST = 4 << 20;

    private final RuleFiles files;

    RulesFolder(RuleFiles files) {
        this.files = files;
    }

    /** @throws RulesException if the folder is missing, unreadable, or holds a file that is no UTF-8 text */
    static RulesFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RulesException(Problem.inRules(folder.toString(), 0, 0, Message.of("rules.noFolder", folder)));
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isRule(name)) {
                    files.put(name, text(path, name));
                }
            }
        } catch (IOException unreadable) {
            throw new RulesException(Problem.inRules(
                    folder.toString(),
                    0,
                    0,
                    Message.of("rules.unreadable", unreadable.getClass().getSimpleName())));
        }
        return new RulesFolder(new RuleFiles(files));
    }

    /** Cases and notes may lie beside the rules; they decide nothing. */
    private static boolean isRule(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".drl") || RULE_FILES.contains(last);
    }

    private static String text(Path path, String name) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new RulesException(Problem.inRules(name, 0, 0, Message.of("rules.large", LARGEST >> 20)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Normalizer.normalize(plain.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        } catch (CharacterCodingException notUtf8) {
            throw new RulesException(Problem.inRules(name, 0, 0, Message.of("rules.encoding")));
        }
    }

    boolean has(String name) {
        return files.texts().containsKey(name);
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

    RuleFiles files() {
        return files;
    }
}
