package vn.binhxet.intake;

import java.io.Serializable;
import java.util.List;
import vn.binhxet.model.Problem;

/** What a step tells about the rows that passed it, for the intake as a whole. */
public sealed interface Told extends Serializable permits Stranger, Told.Read, Told.Wrong {
    /**
     * A table, or a part of one, was read.
     *
     * @param dropped rows without a key
     * @param groups to which some of its households belong
     */
    record Read(String table, long rows, long dropped, List<String> groups) implements Told {
        public Read {
            groups = List.copyOf(groups);
        }
    }

    /** Something is wrong. */
    record Wrong(Problem problem) implements Told {}
}
