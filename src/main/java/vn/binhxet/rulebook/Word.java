package vn.binhxet.rulebook;

import java.util.Arrays;
import java.util.Optional;
import vn.binhxet.model.Verdict;

/** The single word that a rule may say about a criterion. */
public enum Word {
    NOT_APPLICABLE("notApplicable", Verdict.NOT_APPLICABLE),
    PARTLY_MET("partlyMet", Verdict.PARTLY_MET),
    NOT_MET("notMet", Verdict.NOT_MET),
    UNKNOWN("unknown", Verdict.UNKNOWN);

    private final String written;
    private final Verdict verdict;

    Word(String written, Verdict verdict) {
        this.written = written;
        this.verdict = verdict;
    }

    static Optional<Word> of(String written) {
        return Arrays.stream(values())
                .filter(word -> word.written.equals(written))
                .findFirst();
    }

    /** As DRL writes it. */
    public String written() {
        return written;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Whether its surely failing is what makes a criterion met. */
    public boolean isDefinite() {
        return this == PARTLY_MET || this == NOT_MET;
    }
}
