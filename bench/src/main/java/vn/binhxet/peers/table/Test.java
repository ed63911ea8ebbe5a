package vn.binhxet.peers.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.rulebook.condition.Comparison;

/** What a row of a criterion's table asks of a household; facts stand by their names in the dictionary. */
public sealed interface Test {
    /** A fact is such; null asks whether it is not reported. */
    record Is(String fact, @Nullable Boolean answer) implements Test {}

    /** Two counts compared, each times a whole number so that shares stay exact; false where one is not reported. */
    record Compared(Amount left, Comparison comparison, Amount right) implements Test {}

    /** Some member is such; null asks whether the fact is not reported of some member. */
    record AnyMember(String fact, @Nullable String code) implements Test {}

    /** Nobody belongs to the household on the cut-off date. */
    record NoMember() implements Test {}

    /**
     * Some incident is such.
     *
     * @param counts the fact of an incident that tells whether its day counts
     * @param isDated whether that day counts, or else is not reported
     */
    record AnyIncident(List<String> categories, List<String> stages, String counts, boolean isDated) implements Test {
        public AnyIncident {
            categories = List.copyOf(categories);
            stages = List.copyOf(stages);
        }
    }

    /** A register is not reconciled for the household's group. */
    record Unreconciled(String register) implements Test {}
}
