package vn.binhxet.rulebook.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.Word;

/** What the rules of one title said about one subject. */
public final class Said {
    static final int DOUBT = 1 << Word.values().length;
    private static final int[] NONE = {};

    static {
        assert Verdict.MET.ordinal() == 0 : "an untouched verdict is met";
    }

    private final TitleInForce title;
    private final byte[] words;
    private int[] rules = NONE;
    private int count;

    Said(TitleInForce title) {
        this.title = title;
        this.words = new byte[title.criteria().size()];
    }

    void say(int rule, int criterion, int word) {
        words[criterion] |= (byte) (1 << word);
        if (count == rules.length) {
            rules = Arrays.copyOf(rules, Math.max(4, 2 * count));
        }
        rules[count++] = rule;
    }

    void doubt(int criterion) {
        words[criterion] |= (byte) DOUBT;
    }

    /** The numbers of the rules that spoke, ascending, each once. */
    public int[] rules() {
        if (count == 0) {
            return NONE;
        }
        Arrays.sort(rules, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (rules[i] != rules[kept - 1]) {
                rules[kept++] = rules[i];
            }
        }
        count = kept;
        return Arrays.copyOf(rules, kept);
    }

    /**
     * One verdict for each criterion, as the place of the {@link Verdict}: "not applicable" stands before all, a
     * definite word before "unknown", and a criterion of which nobody speaks is met.
     *
     * @throws RuleConflictException if two rules say different definite words about one criterion
     */
    public byte[] verdicts(String subject) {
        byte[] verdicts = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                verdicts[i] = (byte) verdict(i, subject).ordinal();
            }
        }
        return verdicts;
    }

    private Verdict verdict(int criterion, String subject) {
        return verdict(words[criterion]).orElseThrow(() -> new RuleConflictException(subject, conflicting(criterion)));
    }

    /** The verdict that some words come to, each a bit at its place; empty where two definite ones differ. */
    static Optional<Verdict> verdict(int words) {
        boolean isNotMet = has(words, Word.NOT_MET);
        boolean isPartly = has(words, Word.PARTLY_MET);
        if (has(words, Word.NOT_APPLICABLE)) {
            return Optional.of(Verdict.NOT_APPLICABLE);
        }
        if (isNotMet && isPartly) {
            return Optional.empty();
        }
        boolean isSilent = words == 0;
        return Optional.of(
                isNotMet ? Verdict.NOT_MET : isPartly ? Verdict.PARTLY_MET : isSilent ? Verdict.MET : Verdict.UNKNOWN);
    }

    private static boolean has(int words, Word word) {
        return (words & (1 << word.ordinal())) != 0;
    }

    private List<RuleInForce> conflicting(int criterion) {
        String id = title.criteria().get(criterion).criterion().id();
        return Arrays.stream(rules())
                .mapToObj(rule -> title.rules().get(rule))
                .filter(rule ->
                        rule.rule().criterion().equals(id) && rule.rule().word().isDefinite())
                .toList();
    }
}
