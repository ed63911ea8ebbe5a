package vn.binhxet;

import java.util.List;
import vn.binhxet.cli.CommandLineRunner;

/** Where the program starts. */
public final class Main {
    private static final String LOGS = "slf4j.provider";

    private Main() {}

    public static void main(String[] arguments) {
        // Only the desk writes logs; the other commands speak to the person who gave them.
        boolean isDesk = List.of(arguments).contains("serve");
        System.setProperty(
                LOGS,
                isDesk ? "ch.qos.logback.classic.spi.LogbackServiceProvider" : "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.exit(CommandLineRunner.run(arguments));
    }
}
