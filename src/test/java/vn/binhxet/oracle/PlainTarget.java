package vn.binhxet.oracle;

import java.util.Map;

/** One target or indicator of the oracle; numbers that do not exist for it are null. */
public record PlainTarget(
        String id,
        String outcome,
        Long numerator,
        Long undetermined,
        Long denominator,
        Long shortfall,
        Map<String, String> readings) {}
