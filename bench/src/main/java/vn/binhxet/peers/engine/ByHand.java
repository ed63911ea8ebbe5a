package vn.binhxet.peers.engine;

import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.peers.Criteria;
import vn.binhxet.review.HandWritten;

/** Plain Java with the numbers of the law written into it. */
public final class ByHand implements Peer {
    private final HandWritten hand;

    public ByHand(Criteria criteria) {
        hand = new HandWritten(
                criteria.dictionary(), criteria.rules().settings().period());
    }

    @Override
    public String name() {
        return "Java viết tay";
    }

    @Override
    public String why() {
        return "số của luật đã nói; lời giải thích phải tự viết";
    }

    @Override
    public Supplier<List<DecisionCode>> over(ResidentialGroup group) {
        return () -> hand.culture(group);
    }
}
