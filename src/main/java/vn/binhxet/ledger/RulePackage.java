package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.model.Sha256;

/**
 * A version of the rules with its cases, carried from one ledger to another: a zip with a manifest and, if it is signed,
 * a signature over it. It has one form: the same version signed by the same key is the same file, and a file with one
 * byte changed is none.
 *
 * @param origin who made the version, and which key signed it
 */
public record RulePackage(RulesWithCases files, RuleVersion.Origin origin, Optional<Seal> seal) {
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "signature.txt";
    private static final String PUBLIC_KEY = "public-key.txt";
    private static final String RULES = "rules/";
    private static final String FORMAT = "binhxet-rules-1";
    private static final byte[] DOMAIN = {3};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A signature and whose it is.
     *
     * @param publicKey in Base64, as {@link TrustedKeys} names it
     */
    public record Seal(String signature, String publicKey) {}

    /** Packs a version as it stands in a ledger. */
    public static RulePackage of(
            RulesWithCases files, RuleVersion version, Optional<Activation> activation, Optional<LedgerKey> key) {
        RuleVersion.Origin origin = new RuleVersion.Origin(
                key.map(LedgerKey::fingerprint).orElse(""),
                version.by(),
                activation.map(Activation::approver).orElse(""),
                version.at(),
                version.note());
        RulePackage open = new RulePackage(files, origin, Optional.empty());
        return new RulePackage(files, origin, key.map(open::seal));
    }

    private Seal seal(LedgerKey key) {
        Base64.Encoder text = Base64.getEncoder();
        return new Seal(text.encodeToString(key.sign(hash(manifest()))), text.encodeToString(key.open()));
    }

    private static byte[] hash(byte[] manifest) {
        return Sha256.of(DOMAIN, manifest);
    }

    private byte[] manifest() {
        ObjectNode node = JSON.createObjectNode().put("format", FORMAT);
        node.put("rules", files.rules().digest()).put("cases", files.cases().digest());
        node.setAll(json(origin));
        return bytes(node.toPrettyString() + "\n");
    }

    static ObjectNode json(RuleVersion.Origin origin) {
        return JSON.createObjectNode()
                .put("signer", origin.signer())
                .put("author", origin.author())
                .put("approver", origin.approver())
                .put("at", origin.at().toString())
                .put("note", origin.note());
    }

    static RuleVersion.Origin origin(JsonNode node) {
        return new RuleVersion.Origin(
                node.path("signer").asText(),
                node.path("author").asText(),
                node.path("approver").asText(),
                RuleHistory.instant(node.path("at")),
                node.path("note").asText());
    }

    /** The file. */
    public byte[] bytes() {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put(MANIFEST, manifest());
        seal.ifPresent(signed -> {
            entries.put(SIGNATURE, bytes(signed.signature() + "\n"));
            entries.put(PUBLIC_KEY, bytes(signed.publicKey() + "\n"));
        });
        files.rules().texts().forEach((path, text) -> entries.put(RULES + path, bytes(text)));
        files.cases().texts().forEach((path, text) -> entries.put(RULES + path, bytes(text)));
        return PlainZip.write(entries);
    }

    /**
     * Reads a package file.
     *
     * @throws LedgerException if there is no such file or it is too large; called forged if it is no package, or one that
     *     was altered
     */
    public static RulePackage read(Path file) {
        try {
            if (Files.size(file) > PlainZip.LARGEST) {
                throw new LedgerException(Message.of("package.large", file, PlainZip.LARGEST >> 20));
            }
            return read(Files.readAllBytes(file))
                    .orElseThrow(() -> LedgerException.forged(Message.of("package.altered", file)));
        } catch (IOException unreadable) {
            throw new LedgerException(Message.of("package.none", file));
        }
    }

    /** Reads a package; empty for anything that this program would not have written, to the byte. */
    public static Optional<RulePackage> read(byte[] bytes) {
        try {
            RulePackage read = of(PlainZip.read(bytes));
            return read.isSound() && Arrays.equals(read.bytes(), bytes) ? Optional.of(read) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static RulePackage of(Map<String, byte[]> entries) throws IOException {
        Map<String, String> rules = new TreeMap<>();
        Map<String, String> cases = new TreeMap<>();
        entries.forEach((name, content) -> {
            if (name.startsWith(RULES)) {
                String path = name.substring(RULES.length());
                (RulesWithCases.isCase(path) ? cases : rules).put(path, text(content));
            }
        });
        Optional<Seal> seal = entries.containsKey(SIGNATURE)
                ? Optional.of(new Seal(line(entries, SIGNATURE), line(entries, PUBLIC_KEY)))
                : Optional.empty();
        return new RulePackage(
                new RulesWithCases(new RuleFiles(rules), new RuleFiles(cases)),
                origin(JSON.readTree(text(entries.getOrDefault(MANIFEST, new byte[0])))),
                seal);
    }

    private boolean isSound() {
        boolean isPlain = files.rules().texts().keySet().stream()
                .allMatch(path -> RulesWithCases.isRule(path) && PlainZip.isPlain(path));
        return isPlain
                && seal.map(this::isSigned).orElseGet(() -> origin.signer().isEmpty());
    }

    private boolean isSigned(Seal signed) {
        Base64.Decoder text = Base64.getDecoder();
        byte[] publicKey = text.decode(signed.publicKey());
        return LedgerKey.fingerprint(publicKey).equals(origin.signer())
                && LedgerKey.isSigned(hash(manifest()), text.decode(signed.signature()), publicKey);
    }

    private static String line(Map<String, byte[]> entries, String name) {
        return text(entries.getOrDefault(name, new byte[0])).strip();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
