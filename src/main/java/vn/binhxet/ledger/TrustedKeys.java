package vn.binhxet.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;

/**
 * Whose packages of rules are taken.
 *
 * @param names of the owners, by public key in Base64
 */
public record TrustedKeys(Map<String, String> names) {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9+/=]{40,})\\s+(\\S.*)");

    public TrustedKeys {
        names = Map.copyOf(names);
    }

    /**
     * Reads a file with a line for each owner: the public key, then the name. Blank lines and those that begin with
     * {@code #} say nothing.
     *
     * @throws LedgerException if it cannot be read, or a line is none: a list that is read in part would refuse friends
     */
    public static TrustedKeys read(Path file) {
        try {
            Map<String, String> names = new LinkedHashMap<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                Matcher parts = LINE.matcher(line);
                if (parts.matches()) {
                    names.put(parts.group(1), parts.group(2));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    throw new LedgerException(Message.of("package.trustLine", file, i + 1));
                }
            }
            return new TrustedKeys(names);
        } catch (IOException unreadable) {
            throw new LedgerException(Message.of("package.trust", file));
        }
    }

    /**
     * The owner of the key that signed a package.
     *
     * @throws LedgerException called forged if it is not signed, or by nobody in the list
     */
    public String signer(RulePackage signed) {
        RulePackage.Seal seal = signed.seal().orElseThrow(() -> LedgerException.forged(Message.of("package.unsigned")));
        String name = names.get(seal.publicKey());
        if (name == null) {
            throw LedgerException.forged(
                    Message.of("package.stranger", signed.origin().signer()));
        }
        return name;
    }
}
