package vn.binhxet.oracle;

import java.math.BigDecimal;
import java.util.Map;

/** One decision of the oracle: verdicts by criterion and {low, high, max} by standard, both in the title's order. */
public record PlainDecision(
        String title,
        String subject,
        String outcome,
        BigDecimal low,
        BigDecimal high,
        BigDecimal max,
        BigDecimal markLow,
        BigDecimal markHigh,
        Map<String, String> verdicts,
        Map<String, BigDecimal[]> standards) {}
