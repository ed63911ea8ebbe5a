package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    @Test
    void everyCommandIsFoundUnderItsOwnName() {
        Stream.concat(BinhxetCommand.COMMANDS.stream(), RulesCommand.COMMANDS.stream())
                .forEach(command -> assertThat(command.command()
                                .getAnnotation(CommandLine.Command.class)
                                .name())
                        .isEqualTo(command.name()));
    }

    @Test
    void onlyTheCommandAskedForIsSetUp() {
        assertThat(Commands.of(List.of("why", "H1")).getSubcommands()).containsOnlyKeys("why");
        assertThat(Commands.of(List.of("rules", "list"))
                        .getSubcommands()
                        .get("rules")
                        .getSubcommands())
                .containsOnlyKeys("list");
    }

    @Test
    void helpAndAdviceKnowEveryCommand() {
        for (List<String> arguments : List.of(List.<String>of(), List.of("--help"), List.of("revew"))) {
            assertThat(Commands.of(arguments).getSubcommands()).hasSameSizeAs(BinhxetCommand.COMMANDS);
        }
    }
}
