package vn.binhxet.model;

/** Is told how far a long task has come. Called from several threads. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (phase, done, total) -> {};

    /** The parts of a review, in their order; then other work. */
    enum Phase {
        READ,
        SORT,
        DECIDE,
        RECORD,
        WRITE,
        VERIFY,
        GENERATE,
        COMPOSE,
        LAY_OUT
    }

    /** @param total 0 where it is not known beforehand */
    void at(Phase phase, long done, long total);
}
