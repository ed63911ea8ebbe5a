package vn.binhxet.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** Whoever writes a version of the rules does not put it in force. */
final class FourEyes {
    private FourEyes() {}

    /** Whether two names are one person's: case, spaces and the encoding of letters do not tell people apart, accents do. */
    static boolean isSamePerson(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
