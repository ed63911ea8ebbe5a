package vn.binhxet.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.TreeSet;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Role;

/** A desk that a test opens and closes. */
final class OwnDesk implements AutoCloseable {
    private final WebServer server;
    private final AccountsDatabase database;
    private final Accounts accounts;

    private OwnDesk(ServerSettings settings) throws IOException {
        server = WebServer.start(settings);
        database = AccountsDatabase.beside(settings.ledger());
        accounts = new Accounts(database, Clock.systemUTC());
    }

    static OwnDesk open(ServerSettings settings) throws IOException {
        return new OwnDesk(settings);
    }

    static ServerSettings settings(Path folder, int port) {
        return settings(folder, port, Optional.empty(), Optional.empty());
    }

    static ServerSettings settings(
            Path folder,
            int port,
            Optional<ServerSettings.Certificate> certificate,
            Optional<ServerSettings.OpenId> openId) {
        return settings(folder.resolve("binhxet.db").toString(), folder, port, certificate, openId);
    }

    /** @param ledger a file, or the address of a database */
    static ServerSettings settings(
            String ledger,
            Path folder,
            int port,
            Optional<ServerSettings.Certificate> certificate,
            Optional<ServerSettings.OpenId> openId) {
        return new ServerSettings(
                port,
                "127.0.0.1",
                ledger,
                Optional.empty(),
                "binhxet test",
                new ServerSettings.Rules(Path.of("rules"), false),
                new ServerSettings.Uploads(folder.resolve("uploads"), Optional.empty(), 1 << 20),
                certificate,
                openId);
    }

    String address() {
        return server.address();
    }

    void add(String name, Role role, boolean isLocked) {
        accounts.add(new Account(name, "Người " + name, EnumSet.of(role), new TreeSet<>(), false, 0));
        accounts.password(name, RunningDesk.PASSWORD);
        if (isLocked) {
            accounts.lock(name, true);
        }
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
