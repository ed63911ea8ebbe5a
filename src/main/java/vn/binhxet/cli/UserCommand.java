package vn.binhxet.cli;

import java.io.Console;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.AccountException;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.Role;

/** {@code user}: accounts of the desk, for whoever keeps the machine. */
@Command(name = "user", resourceBundle = "vn.binhxet.cli.help")
final class UserCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private final CommonOptions options = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }

    /** What each of the commands can be told besides. */
    static final class Where {
        @Mixin
        private final CommonOptions common = new CommonOptions();

        @Mixin
        private final LedgerOptions ledger = new LedgerOptions();
    }

    /** Accounts and the links to them. */
    private record Kept(Accounts accounts, Links links) {}

    private int with(Where where, Function<Kept, Message> work) {
        try (AccountsDatabase database = AccountsDatabase.beside(where.ledger.address())) {
            Accounts accounts = new Accounts(database, Clock.systemUTC());
            Kept kept = new Kept(accounts, new Links(database, accounts, Clock.systemUTC()));
            say(work.apply(kept), where);
            return ExitCode.DONE;
        } catch (AccountException refused) {
            throw new CommandException(ExitCode.USAGE, refused.said());
        }
    }

    private void say(Message message, Where where) {
        spec.commandLine().getOut().println(message.in(where.common.language()));
    }

    @Command(name = "add", resourceBundle = "vn.binhxet.cli.help")
    int add(
            @Mixin Where where,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--name", paramLabel = "FULL-NAME") @Nullable String fullName,
            @Option(names = "--role", split = ",", required = true, paramLabel = "ROLE") List<String> roles,
            @Option(names = "--groups", split = ",", paramLabel = "ID") @Nullable List<String> groups) {
        return with(where, kept -> {
            kept.accounts()
                    .add(new Account(
                            name,
                            fullName == null ? name : fullName,
                            roles(roles),
                            new TreeSet<>(groups == null ? List.of() : groups),
                            false,
                            0));
            return Message.of("user.link", name, kept.links().of(name));
        });
    }

    @Command(name = "list", resourceBundle = "vn.binhxet.cli.help")
    int list(@Mixin Where where) {
        return with(where, kept -> {
            kept.accounts().all().forEach(account -> say(line(account), where));
            return Message.of("user.count", kept.accounts().all().size());
        });
    }

    private static Message line(Account account) {
        return Message.of(
                account.isLocked() ? "user.lineLocked" : "user.line",
                account.name(),
                account.fullName(),
                account.roles().stream().map(Role::written).collect(Collectors.joining(", ")),
                account.groups().isEmpty() ? Message.of("user.allGroups") : String.join(", ", account.groups()));
    }

    @Command(name = "role", resourceBundle = "vn.binhxet.cli.help")
    int role(
            @Mixin Where where,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", split = ",", required = true, paramLabel = "ROLE") List<String> roles,
            @Option(names = "--groups", split = ",", paramLabel = "ID") @Nullable List<String> groups) {
        return with(where, kept -> {
            kept.accounts().entitle(name, roles(roles), Set.copyOf(groups == null ? List.of() : groups));
            return Message.of("user.changed", name);
        });
    }

    @Command(name = "lock", resourceBundle = "vn.binhxet.cli.help")
    int lock(
            @Mixin Where where,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--undo") boolean isUndone) {
        return with(where, kept -> {
            kept.accounts().lock(name, !isUndone);
            return Message.of(isUndone ? "user.unlocked" : "user.locked", name);
        });
    }

    /** At a terminal the password is typed unseen; otherwise a link is made with which it is chosen. */
    @SuppressWarnings("SystemConsoleNull") // without one, a link does
    @Command(name = "password", resourceBundle = "vn.binhxet.cli.help")
    int password(
            @Mixin Where where,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--link") boolean isLink) {
        Console console = System.console();
        return with(where, kept -> {
            if (isLink || console == null) {
                return Message.of("user.link", name, kept.links().of(name));
            }
            char[] typed =
                    console.readPassword("%s", Message.of("user.type", name).in(where.common.language()));
            kept.accounts().password(name, typed == null ? "" : new String(typed));
            return Message.of("user.changed", name);
        });
    }

    private static Set<Role> roles(List<String> written) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : written) {
            roles.add(Role.of(name)
                    .orElseThrow(() -> new CommandException(
                            ExitCode.USAGE,
                            Message.of(
                                    "user.noRole",
                                    name,
                                    java.util.Arrays.stream(Role.values())
                                            .map(Role::written)
                                            .collect(Collectors.joining(", "))))));
        }
        return roles;
    }
}
