package vn.binhxet.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a rules folder that decide, as text by path: what a review keeps of the law it was made under.
 *
 * @param texts NFC, lines ended by {@code \n}, by path with forward slashes
 */
public record RuleFiles(Map<String, String> texts) {
    public RuleFiles {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** A text as it is kept, whatever program wrote it. */
    public static String kept(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.normalize(plain.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }

    /** The same with another text in one file, which may be new. */
    public RuleFiles with(String path, String text) {
        Map<String, String> others = new TreeMap<>(texts);
        others.put(path, text);
        return new RuleFiles(others);
    }

    /** SHA-256 over every path and text, in hexadecimal: the same on every machine. */
    public String digest() {
        MessageDigest sha = Sha256.start();
        texts.forEach((path, text) -> {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            sha.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            sha.update(content);
        });
        return Sha256.hex(sha.digest());
    }
}
