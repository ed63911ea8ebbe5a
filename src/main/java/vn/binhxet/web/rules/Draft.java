package vn.binhxet.web.rules;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.model.Sha256;

/**
 * The rules as somebody is changing them.
 *
 * @param account whose draft it is
 * @param startedFrom digest of the rules it began as
 */
public record Draft(String account, String startedFrom, Instant startedAt, RulesWithCases files) {
    /** The largest file, in letters. */
    public static final int LARGEST = 400_000;

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";
    private static final Pattern PLACE = Pattern.compile("(facts|parameters)\\.yaml|plans/" + NAME
            + "/plan\\.yaml|titles/" + NAME + "/((title|cases)\\.yaml|" + NAME + "\\.drl)");

    /** Whether a new file may stand there: only where the rules have such files. */
    public static boolean isPlace(String path) {
        return PLACE.matcher(path).matches();
    }

    /** The text of one of its files. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.texts().get(path));
    }

    /** What tells whether a file is still what somebody saw; "" for one that is not there. */
    public String digest(String path) {
        return text(path).map(Draft::digestOf).orElse("");
    }

    static String digestOf(String text) {
        return Sha256.hex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
