package vn.binhxet.rulebook.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.Word;

/** What the rules said about one subject under all titles, their criteria and rules numbered through. */
final class Said {
    static final int DOUBT = 1 << Word.values().length;
    private static final int CONFLICT = -1;
    private static final byte[] VERDICTS = verdicts();
    private static final int[] NONE = {};

    static {
        assert Verdict.MET.ordinal() == 0 : "an untouched verdict is met";
    }

    private final TitleInForce titles;
    private final byte[] words;
    private final BitSet rules;

    Said(TitleInForce titles) {
        this.titles = titles;
        this.words = new byte[titles.criteria().size()];
        this.rules = new BitSet(titles.rules().size());
    }

    /** Every set of words, as the place of the verdict that it comes to. */
    private static byte[] verdicts() {
        byte[] verdicts = new byte[2 * DOUBT];
        for (int words = 0; words < verdicts.length; words++) {
            verdicts[words] =
                    (byte) verdict(words).map(Verdict::ordinal).orElse(CONFLICT).intValue();
        }
        return verdicts;
    }

    void say(int rule, int criterion, int word) {
        words[criterion] |= (byte) (1 << word);
        rules.set(rule);
    }

    void doubt(int criterion) {
        words[criterion] |= (byte) DOUBT;
    }

    /** Which criteria and rules are those of one title. */
    record Part(int firstCriterion, int criteria, int firstRule, int rules) {}

    /**
     * What was said under one title: "not applicable" stands before all, a definite word before "unknown", and a criterion
     * of which nobody speaks is met.
     *
     * @throws RuleConflictException if two rules say different definite words about one criterion
     */
    CompiledTitles.Heard under(Part title, String subject) {
        byte[] verdicts = new byte[title.criteria()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = VERDICTS[words[title.firstCriterion() + i]];
            if (verdicts[i] == CONFLICT) {
                throw new RuleConflictException(subject, conflicting(title.firstCriterion() + i));
            }
        }
        return new CompiledTitles.Heard(verdicts, spoken(title));
    }

    /** The numbers within their title of the rules that spoke, ascending. */
    private int[] spoken(Part title) {
        int end = title.firstRule() + title.rules();
        int count = 0;
        for (int rule = rules.nextSetBit(title.firstRule());
                rule >= 0 && rule < end;
                rule = rules.nextSetBit(rule + 1)) {
            count++;
        }
        int[] spoken = count == 0 ? NONE : new int[count];
        int rule = title.firstRule();
        for (int i = 0; i < count; i++) {
            rule = rules.nextSetBit(rule);
            spoken[i] = rule - title.firstRule();
            rule++;
        }
        return spoken;
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
        String id = titles.criteria().get(criterion).criterion().id();
        return rules.stream()
                .mapToObj(rule -> titles.rules().get(rule))
                .filter(rule ->
                        rule.rule().criterion().equals(id) && rule.rule().word().isDefinite())
                .toList();
    }
}
