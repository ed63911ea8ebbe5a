package vn.binhxet.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Intake;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.TargetResult;

/** A review that is decided while it is recorded, so that only a few groups are in memory at a time. */
public interface OngoingReview {
    Campaign campaign();

    RuleFiles rules();

    /** The canonical bytes of units and indicators. */
    byte[] beside();

    Intake intake();

    /** Name and version of the program that decides. */
    String program();

    long householdCount();

    /**
     * Every group of the dataset in the order of their ids, some at a time, to be decided on any thread; what is decided
     * on the groups themselves need not be there yet.
     */
    Iterator<Supplier<List<PreparedGroup>>> groups();

    /** Decides what waited for all households; asked once all groups were. */
    Conclusion conclude();

    /**
     * What could be decided only at the end.
     *
     * @param own the decisions on the groups themselves, in their order
     */
    record Conclusion(List<List<DecisionCode>> own, List<TargetResult> targets) {
        public Conclusion {
            own = List.copyOf(own);
            targets = List.copyOf(targets);
        }
    }
}
