package vn.binhxet.web.desk;

import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Outcome;

/**
 * Which households are wanted; an empty part wants all.
 *
 * @param text the beginning of an id, or words of the head's name with or without diacritics
 * @param allowed the only groups that may be seen; empty for all
 * @param title the one that outcome and criterion are about; empty for any
 * @param criterion one that is not met, partly met or unknown
 */
public record Search(
        String text,
        Set<String> allowed,
        Optional<String> group,
        Optional<String> title,
        Optional<Outcome> outcome,
        Optional<String> criterion) {
    public Search {
        allowed = Set.copyOf(allowed);
    }
}
