package vn.binhxet.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The commands of the program. Only the one asked for is set up: to read the options of all takes a tenth of a second. */
final class Commands {
    private Commands() {}

    /** A command under the name that its class is annotated with, which takes longer to ask for. */
    record Named(String name, Class<?> command) {}

    static CommandLine of(List<String> arguments) {
        CommandLine program = new CommandLine(new BinhxetCommand());
        add(BinhxetCommand.COMMANDS, arguments, program);
        Optional.ofNullable(program.getSubcommands().get("rules"))
                .ifPresent(rules -> add(
                        RulesCommand.COMMANDS,
                        arguments.subList(Math.min(1, arguments.size()), arguments.size()),
                        rules));
        return program;
    }

    /** All of them where the first argument is none of them: then help or advice is due. */
    private static void add(List<Named> commands, List<String> arguments, CommandLine parent) {
        List<Named> wanted = commands.stream()
                .filter(command -> arguments.stream().limit(1).anyMatch(command.name()::equals))
                .toList();
        (wanted.isEmpty() ? commands : wanted).forEach(command -> parent.addSubcommand(command.command()));
    }
}
