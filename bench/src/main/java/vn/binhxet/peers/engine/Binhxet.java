package vn.binhxet.peers.engine;

import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.peers.Criteria;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.engine.CompiledRules;

/** The program itself, as it decides a group in a review. */
public final class Binhxet implements Peer {
    private final Reviewer reviewer;

    public Binhxet(Criteria criteria) {
        reviewer = new Reviewer(CompiledRules.of(criteria.rules()));
    }

    @Override
    public String name() {
        return "binhxet";
    }

    @Override
    public String why() {
        return "từng tiêu chí: kết luận, luật đã nói, dữ kiện, mức, căn cứ, nơi bổ sung, thay đổi nhỏ nhất để đạt";
    }

    @Override
    public Supplier<List<DecisionCode>> over(ResidentialGroup group) {
        return () -> reviewer.households(group).get(0);
    }
}
