package vn.binhxet.peers.engine;

import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.ResidentialGroup;

/** One way of deciding households under GDVH-86. */
public interface Peer {
    /** With its version. */
    String name();

    /** What it can say about why a household failed, without further programming; in Vietnamese. */
    String why();

    /**
     * Takes a group in, which is not timed.
     *
     * @return decides the group's households, in their order, again with each call
     */
    Supplier<List<DecisionCode>> over(ResidentialGroup group);
}
