package vn.binhxet.report.form;

import java.math.BigDecimal;
import java.util.Optional;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Points;
import vn.binhxet.report.content.Results;
import vn.binhxet.report.paper.Cell;

/** Figures as cells. */
final class Cells {
    private static final String NONE = "–";

    private Cells() {}

    static Cell number(long number) {
        return new Cell.Figure(BigDecimal.valueOf(number), Vietnamese.of(number));
    }

    /** In percent, or a dash where there is none. */
    static Cell percent(Optional<BigDecimal> percent) {
        return percent.<Cell>map(value -> new Cell.Figure(value, Vietnamese.of(value)))
                .orElseGet(() -> Cell.of(NONE));
    }

    /** With its sign, or a dash where there is none. */
    static Cell difference(Optional<BigDecimal> difference) {
        return difference
                .<Cell>map(value -> new Cell.Figure(value, (value.signum() > 0 ? "+" : "") + Vietnamese.of(value)))
                .orElseGet(() -> Cell.of(NONE));
    }

    /** Points as "88", or "80–88" where something is open. */
    static String ends(Points low, Points high) {
        String worst = Vietnamese.of(low.value());
        return low.equals(high) ? worst : worst + "–" + Vietnamese.of(high.value());
    }

    /** A fact; a count as a number. */
    static Cell fact(Facts facts, String name) {
        return facts.entity().field(name).map(facts::value).orElse("") instanceof Long count
                ? number(count)
                : orDash(Results.fact(facts, name));
    }

    static Cell orDash(Optional<String> text) {
        return Cell.of(text.orElse(NONE));
    }
}
