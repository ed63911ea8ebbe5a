package vn.binhxet.peers.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;

/**
 * An engine that says verdicts, one household after another; points, floors and the mark are left to binhxet's own
 * arithmetic, the same for all.
 *
 * @param <F> the facts as the engine reads them, made before the clock starts
 */
public abstract class ForeignEngine<F> implements Peer {
    private final Criteria criteria;

    protected ForeignEngine(Criteria criteria) {
        this.criteria = criteria;
    }

    protected abstract F facts(Subject subject);

    /** Says what there is to say of one household. */
    protected abstract void judge(F facts, Ruling ruling);

    @Override
    public final Supplier<List<DecisionCode>> over(ResidentialGroup group) {
        List<Subject> subjects = criteria.subjects(group);
        List<F> facts = subjects.stream().map(this::facts).toList();
        return () -> {
            List<DecisionCode> decisions = new ArrayList<>(facts.size());
            for (int i = 0; i < facts.size(); i++) {
                Ruling ruling = criteria.ruling();
                judge(facts.get(i), ruling);
                decisions.add(criteria.decide(subjects.get(i), ruling));
            }
            return decisions;
        };
    }
}
