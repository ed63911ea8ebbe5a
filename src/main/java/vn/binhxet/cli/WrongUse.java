package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.binhxet.model.Message;

/** Says what is wrong with the arguments, and how to get help. */
record WrongUse(Message.Language language) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(wrong).in(language));
        err.println(
                Message.of("cli.help", command.getCommandSpec().qualifiedName()).in(language));
        return ExitCode.USAGE;
    }

    private static Message message(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return Message.of(
                    "cli.missing",
                    missing.getMissing().stream()
                            .map(argument -> argument.isOption()
                                    ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                    : argument.paramLabel())
                            .collect(Collectors.joining(", ")));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String said = String.join(" ", unmatched.getUnmatched());
            return unmatched.getSuggestions().isEmpty()
                    ? Message.of("cli.unmatchedAlone", said)
                    : Message.of("cli.unmatched", said, String.join(", ", unmatched.getSuggestions()));
        }
        CommandLine.Model.ArgSpec argument = wrong.getArgSpec();
        if (argument instanceof CommandLine.Model.OptionSpec option && wrong.getValue() != null) {
            return Message.of("cli.value", option.longestName(), wrong.getValue());
        }
        return Message.of("cli.wrong", String.valueOf(wrong.getMessage()));
    }
}
