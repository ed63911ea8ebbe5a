package vn.binhxet.cli;

import java.util.List;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.rulebook.RuleBook;

/** Loads on another core what nearly every command needs next, while this one reads the command line. */
final class WarmUp {
    private WarmUp() {}

    static void begin(List<String> arguments) {
        boolean isCommand = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
        if (!isCommand || arguments.contains("--help")) {
            return;
        }
        start("warm-up-ledger", Ledger::warmUp);
        // the desk's first page shows no rules
        if (!arguments.get(0).equals(ServeCommand.NAME)) {
            start("warm-up-rules", RuleBook::warmUp);
        }
    }

    /** Nobody waits for it: what is not loaded yet is loaded by whoever needs it. */
    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
