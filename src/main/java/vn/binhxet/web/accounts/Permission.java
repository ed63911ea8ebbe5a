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
    /** a draft of the rules, and handing it in */
    RULES_EDIT,
    /** putting other people's rules in force, and rolling back */
    RULES_APPROVE,
    /** who looked at which household */
    VIEWS,
    /** accounts and their roles */
    USERS,
    /** health and metrics from another machine */
    OPERATIONS
}
