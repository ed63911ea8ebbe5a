package vn.binhxet.peers.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member on the cut-off date. */
public final class MemberForm {
    private final @Nullable String militaryDuty;
    private final @Nullable String taxDuty;

    MemberForm(Map<String, @Nullable Object> facts) {
        militaryDuty = (String) facts.get("military_duty");
        taxDuty = (String) facts.get("tax_duty");
    }

    public @Nullable String getMilitaryDuty() {
        return militaryDuty;
    }

    public @Nullable String getTaxDuty() {
        return taxDuty;
    }
}
