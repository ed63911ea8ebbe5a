package vn.binhxet.report.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Fraction;

/** How many subjects came to each outcome under one title. */
public record Tally(long pass, long fail, long undetermined, long notEligible) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    static Tally of(Collection<DecisionCode> codes) {
        Tally tally = NOTHING;
        for (DecisionCode code : codes) {
            tally = tally.plus(
                    switch (code.outcome()) {
                        case PASS -> new Tally(1, 0, 0, 0);
                        case FAIL -> new Tally(0, 1, 0, 0);
                        case UNDETERMINED -> new Tally(0, 0, 1, 0);
                        case NOT_ELIGIBLE -> new Tally(0, 0, 0, 1);
                    });
        }
        return tally;
    }

    Tally plus(Tally other) {
        return new Tally(
                pass + other.pass,
                fail + other.fail,
                undetermined + other.undetermined,
                notEligible + other.notEligible);
    }

    public long total() {
        return pass + fail + undetermined + notEligible;
    }

    /** Those that the share is counted over. */
    public long judged() {
        return total() - notEligible;
    }

    /** In percent, two decimals rounded half up; empty where nobody is judged. */
    public Optional<BigDecimal> rate() {
        return share(pass, judged());
    }

    /** A part of a whole in percent, two decimals rounded half up; empty where the whole is zero. */
    public static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(part, whole).asPercent().rounded(2));
    }
}
