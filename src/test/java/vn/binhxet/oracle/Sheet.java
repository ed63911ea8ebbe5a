package vn.binhxet.oracle;

import static vn.binhxet.oracle.Tri.NO;
import static vn.binhxet.oracle.Tri.YES;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sheet of one subject for one title: verdicts (semantics 3), points and the outcome (semantics 5). */
final class Sheet {
    private final String title;
    private final boolean floor;
    private final Map<String, String> verdicts = new LinkedHashMap<>();
    private final Map<String, BigDecimal[]> standards = new LinkedHashMap<>();
    private boolean mustNotMet;
    private boolean mustUnknown;

    /** A sheet with standards such as "I=35"; with a floor, each standard needs half of its maximum. */
    Sheet(String title, boolean floor, String... standards) {
        this.title = title;
        this.floor = floor;
        for (String standard : standards) {
            String[] part = standard.split("=");
            BigDecimal max = new BigDecimal(part[1]);
            this.standards.put(part[0], new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, max});
        }
    }

    /** A gate or mandatory criterion without points. */
    void must(String id, Tri met) {
        must(id, null, "0", NO, met);
    }

    /** A gate or mandatory criterion with points. */
    void must(String id, String standard, String points, Tri notApplicable, Tri met) {
        String verdict = judge(id, standard, points, points, notApplicable, met, NO);
        mustNotMet |= verdict.equals("NOT_MET");
        mustUnknown |= verdict.equals("UNKNOWN");
    }

    void scored(String id, String standard, String points, Tri met) {
        judge(id, standard, points, points, NO, met, NO);
    }

    void scored(String id, String standard, String points, Tri notApplicable, Tri met) {
        judge(id, standard, points, points, notApplicable, met, NO);
    }

    void partly(String id, String standard, String points, String partial, Tri notApplicable, Tri met, Tri partly) {
        judge(id, standard, points, partial, notApplicable, met, partly);
    }

    private String judge(
            String id, String standard, String points, String partial, Tri notApplicable, Tri met, Tri partly) {
        String verdict = "UNKNOWN";
        if (notApplicable == YES) {
            verdict = "NOT_APPLICABLE";
        } else if (met == YES) {
            verdict = "MET";
        } else if (met == NO && partly == YES) {
            verdict = "PARTLY_MET";
        } else if (met == NO && partly == NO) {
            verdict = "NOT_MET";
        }
        verdicts.put(id, verdict);
        if (standard != null) {
            BigDecimal[] sum = standards.get(standard);
            String low = switch (verdict) {
                case "MET", "NOT_APPLICABLE" -> points;
                case "PARTLY_MET" -> partial;
                default -> "0";
            };
            sum[0] = sum[0].add(new BigDecimal(low));
            sum[1] = sum[1].add(new BigDecimal(verdict.equals("UNKNOWN") ? points : low));
        }
        return verdict;
    }

    /** The decision; a given outcome (NOT_ELIGIBLE, UNDETERMINED) stands before the five steps. */
    PlainDecision decide(String subject, String given, BigDecimal markLow, BigDecimal markHigh) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        boolean standardFails = false;
        boolean standardsHold = true;
        for (BigDecimal[] standard : standards.values()) {
            low = low.add(standard[0]);
            high = high.add(standard[1]);
            max = max.add(standard[2]);
            BigDecimal two = BigDecimal.valueOf(2);
            standardFails |= floor && standard[1].multiply(two).compareTo(standard[2]) < 0;
            standardsHold &= !floor || standard[0].multiply(two).compareTo(standard[2]) >= 0;
        }
        String outcome;
        if (given != null) {
            outcome = given;
        } else if (mustNotMet) {
            outcome = "FAIL";
        } else if (high.compareTo(markLow) < 0 || standardFails) {
            outcome = "FAIL";
        } else if (mustUnknown) {
            outcome = "UNDETERMINED";
        } else if (low.compareTo(markHigh) >= 0 && standardsHold) {
            outcome = "PASS";
        } else {
            outcome = "UNDETERMINED";
        }
        return new PlainDecision(title, subject, outcome, low, high, max, markLow, markHigh, verdicts, standards);
    }
}
