package vn.binhxet.cli;

/** What the program tells the shell; fixed, other programs rely on it. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Wrong use of the command. */
    static final int USAGE = 1;
    /** Done, but some input was dropped or repaired. */
    static final int REPAIRED = 2;
    /** Input or rules unusable, nothing decided. */
    static final int UNUSABLE = 3;
    /** What is recorded does not fit its hashes. */
    static final int FORGED = 4;
    /** The rules do not do what their worked cases say, or the cases show too little. */
    static final int CASES_FAILED = 4;

    private ExitCode() {}
}
