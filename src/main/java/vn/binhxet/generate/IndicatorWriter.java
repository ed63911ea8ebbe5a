package vn.binhxet.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.rulebook.Indicator;
import vn.binhxet.rulebook.condition.Comparison;

/** Draws values near what a plan promised, most of them on the right side, and writes them down. */
final class IndicatorWriter {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Table indicators;
    private final Row row;
    private final int missing;
    private final int unmet;
    private final int exact;
    private final int off;

    IndicatorWriter(Tables tables, Profile profile) {
        Section section = profile.section("indicators");
        section.allow(List.of("missing", "unmet", "exact", "off"));
        this.indicators = tables.of(Dictionary.INDICATOR);
        this.row = indicators.row();
        this.missing = section.share("missing");
        this.unmet = section.share("unmet");
        this.exact = section.share("exact");
        this.off = section.share("off");
    }

    void write(List<Indicator> promised, Dice dice) {
        long number = 0;
        for (Indicator indicator : promised) {
            indicators.draw(row, ++number, false, dice);
            row.put(indicators.place("code"), indicator.code());
            row.put(
                    indicators.place("value"),
                    dice.chance(missing) ? "" : value(indicator, dice).toPlainString());
            indicators.write(row);
        }
    }

    private BigDecimal value(Indicator indicator, Dice dice) {
        BigDecimal target = indicator.value();
        boolean isPercent = indicator.unit().startsWith("%");
        boolean isUnmet = dice.chance(unmet);
        boolean isAtMost = indicator.op() == Comparison.AT_MOST || indicator.op() == Comparison.LESS;
        if (!isUnmet && (indicator.op() == Comparison.EQUAL || dice.chance(exact))) {
            return target;
        }
        boolean isUp = isUnmet == isAtMost;
        BigDecimal share = BigDecimal.valueOf(dice.between(0, off), 6);
        BigDecimal moved = target.multiply(isUp ? BigDecimal.ONE.add(share) : BigDecimal.ONE.subtract(share));
        int scale = Math.max(target.scale(), isPercent ? 2 : 0);
        BigDecimal value = moved.setScale(scale, isUp ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return isPercent && target.compareTo(HUNDRED) <= 0 ? value.min(HUNDRED) : value;
    }
}
