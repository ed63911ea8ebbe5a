package vn.binhxet.web.accounts;

/** Something that not everybody may do. */
public enum Permission {
    /** counts and targets of a whole review */
    OVERVIEW,
    /** households and groups with their reasons */
    HOUSEHOLDS,
    /** checking data, running reviews, correcting facts; not for accounts limited to groups */
    REVIEWS,
    /** events, verification and proofs */
    LEDGER,
    /** who looked at which household */
    VIEWS,
    /** accounts and their roles */
    USERS,
    /** health and metrics from another machine */
    OPERATIONS
}
