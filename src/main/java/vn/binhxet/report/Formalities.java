package vn.binhxet.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What only the issuing office knows. What is left out stands as dots, to be filled in by hand.
 *
 * @param place where it is signed; the ward's own name where left out
 * @param number "12" or "12/QĐ-UBND"
 * @param signer the office, in one or more lines, and last the name; empty where left out
 */
public record Formalities(
        Optional<String> place, Optional<LocalDate> date, Optional<String> number, List<String> signer) {
    public Formalities {
        signer = List.copyOf(signer);
    }

    /** Nothing is known yet. */
    public static Formalities unknown() {
        return new Formalities(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
