package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.model.Message;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.WebServer;

/** {@code serve}: opens the desk and keeps it open until the process is told to end. */
@Command(name = ServeCommand.NAME, resourceBundle = "vn.binhxet.cli.help")
final class ServeCommand implements Callable<Integer> {
    static final String NAME = "serve";

    private static final int LAST_PORT = 65_535;

    /** Not an option: other users of the machine can read the options of a running program. */
    private static final String SECRET = "BINHXET_OIDC_SECRET";

    private static final String UPLOADS = "binhxet-uploads";

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--port", paramLabel = "N")
    private int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS")
    private String bind = "127.0.0.1";

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--uploads", paramLabel = "DIR")
    private @Nullable Path uploads;

    @Option(names = "--upload-limit", paramLabel = "MB")
    private int uploadLimit = 200;

    @ArgGroup(exclusive = false)
    private @Nullable Tls tls;

    @ArgGroup(exclusive = false)
    private @Nullable Oidc oidc;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Both or none. */
    static final class Tls {
        @Option(names = "--tls-cert", required = true, paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init")
        private Path certificate;

        @Option(names = "--tls-key", required = true, paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init")
        private Path key;

        ServerSettings.Certificate files() {
            for (Path file : new Path[] {certificate, key}) {
                if (!Files.isReadable(file)) {
                    throw new CommandException(ExitCode.USAGE, Message.of("serve.noFile", file));
                }
            }
            return new ServerSettings.Certificate(certificate, key);
        }
    }

    /** All or none. */
    static final class Oidc {
        @Option(names = "--oidc-issuer", required = true, paramLabel = "URL")
        @SuppressWarnings("NullAway.Init")
        private URI issuer;

        @Option(names = "--oidc-client", required = true, paramLabel = "ID")
        @SuppressWarnings("NullAway.Init")
        private String client;

        @Option(names = "--oidc-name", paramLabel = "CLAIM")
        private String claim = "preferred_username";

        ServerSettings.OpenId provider() {
            String secret = System.getenv(SECRET);
            if (secret == null) {
                throw new CommandException(ExitCode.USAGE, Message.of("serve.noSecret", SECRET));
            }
            return new ServerSettings.OpenId(issuer, client, secret, claim);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandException(ExitCode.USAGE, Message.of("serve.portRange", Integer.toString(LAST_PORT)));
        }
        ServerSettings settings = new ServerSettings(
                port,
                bind,
                where.address(),
                where.key(),
                Version.text(),
                new ServerSettings.Rules(options.rules(), options.areRulesNamed()),
                uploads(),
                Optional.ofNullable(tls).map(Tls::files),
                Optional.ofNullable(oidc).map(Oidc::provider));
        PrintWriter screen = spec.commandLine().getErr();
        WebServer server = WebServer.start(settings);
        server.firstLink()
                .ifPresent(
                        link -> screen.println(Message.of("serve.first", link).in(options.language())));
        screen.println(Message.of("serve.open", server.address()).in(options.language()));
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private ServerSettings.Uploads uploads() throws IOException {
        if (uploadLimit < 1) {
            throw new CommandException(ExitCode.USAGE, Message.of("serve.uploadLimit"));
        }
        if (data != null && !Files.isDirectory(data)) {
            throw new CommandException(ExitCode.USAGE, Message.of("serve.noFile", data));
        }
        return new ServerSettings.Uploads(
                uploads == null ? where.folder().resolve(UPLOADS) : uploads,
                data == null ? Optional.empty() : Optional.of(data.toRealPath()),
                (long) uploadLimit << 20);
    }
}
