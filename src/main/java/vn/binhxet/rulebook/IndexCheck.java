package vn.binhxet.rulebook;

import java.math.BigDecimal;
import java.util.List;

/** An indicator that should be the product of some others divided by one more, give or take the tolerance. */
public record IndexCheck(String whole, List<String> product, String dividedBy, BigDecimal tolerance) {
    public IndexCheck {
        product = List.copyOf(product);
    }
}
