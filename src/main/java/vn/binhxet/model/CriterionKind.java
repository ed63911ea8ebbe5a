package vn.binhxet.model;

/** How a criterion weighs: a gate and a mandatory criterion must hold, a scored one gives points. */
public enum CriterionKind {
    GATE,
    MANDATORY,
    SCORED;

    /** Whether a title fails as soon as this criterion is not met. */
    public boolean isRequired() {
        return this != SCORED;
    }
}
