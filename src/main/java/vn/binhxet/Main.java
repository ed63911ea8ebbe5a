package vn.binhxet;

import vn.binhxet.cli.CommandLineRunner;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineRunner.run(arguments));
    }
}
