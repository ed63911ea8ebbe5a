package vn.binhxet.rulebook;

import java.math.BigDecimal;
import vn.binhxet.rulebook.condition.Comparison;

/** A promise of a plan about a figure that the ward reports. */
public record Indicator(
        String code,
        String name,
        Comparison op,
        BigDecimal value,
        String unit,
        String quote,
        String source,
        String note) {}
