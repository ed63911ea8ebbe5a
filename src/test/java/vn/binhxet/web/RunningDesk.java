package vn.binhxet.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.RulesFolder;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.Role;
import vn.binhxet.web.accounts.Tokens;

/** A desk over the reviews of a small ward, with somebody in every role; opened once for all tests. */
final class RunningDesk {
    static final String PASSWORD = "một câu dễ nhớ";
    /** A household with reasons, and the group it lives in. */
    static final String HOUSEHOLD = "H0000034";

    /** More is not taken at once. */
    static final int MOST_BYTES = 2 << 20;

    private final Path rules;
    private final WebServer server;
    private final Path uploads;
    private final String ledger;
    private final Accounts accounts;
    private final Links links;
    private final Tokens tokens;
    private final String firstLink;

    /** Made only where a test asks for it. */
    private static final class Reviewed {
        private static final RunningDesk ONLY = new RunningDesk(Path.of("rules"), true);
    }

    private static final class Unreviewed {
        private static final RunningDesk ONLY = new RunningDesk(Path.of("rules"), false);
    }

    private RunningDesk(Path rules, boolean isReviewed) {
        this.rules = rules;
        Locale.setDefault(Locale.forLanguageTag("vi")); // as the program does when it starts
        try {
            Path folder = Files.createTempDirectory("desk");
            ledger = folder.resolve("binhxet.db").toString();
            uploads = folder.resolve("uploads");
            if (isReviewed) {
                review(folder, ledger);
            }
            server = WebServer.start(new ServerSettings(
                    0,
                    "127.0.0.1",
                    ledger,
                    Optional.empty(),
                    "binhxet test",
                    new ServerSettings.Rules(rules, false),
                    new ServerSettings.Uploads(uploads, Optional.of(data()), MOST_BYTES),
                    Optional.empty(),
                    Optional.empty()));
            firstLink = server.firstLink().orElseThrow();
            AccountsDatabase database = AccountsDatabase.beside(ledger);
            accounts = new Accounts(database, Clock.systemUTC());
            links = new Links(database, accounts, Clock.systemUTC());
            tokens = new Tokens(database, accounts, Clock.systemUTC());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, Role> people = Map.of(
                "can-bo", Role.OFFICER,
                "to-chuc", Role.REVIEWER,
                "soan-thao", Role.POLICY_EDITOR,
                "duyet", Role.APPROVER,
                "giam-sat", Role.AUDITOR,
                "quan-tri", Role.ADMIN);
        people.forEach((name, role) -> add(name, role, Set.of()));
    }

    private static Path data() throws IOException {
        return Path.of("fixtures/minh-tan-2024").toRealPath();
    }

    /** Reviews the small ward into a ledger. */
    static void review(Path folder, String ledger) {
        StringWriter said = new StringWriter();
        int done = CommandLineRunner.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "review",
                "--plan=minh-tan-2024",
                "--data=fixtures/minh-tan-2024/data",
                "--out=" + folder,
                "--ledger=" + ledger);
        if (done != 0) {
            throw new IllegalStateException(said.toString());
        }
    }

    static RunningDesk open() {
        return Reviewed.ONLY;
    }

    /** A desk of its own, whose reviews are those that tests run there. */
    static RunningDesk unreviewed() {
        return Unreviewed.ONLY;
    }

    /** The address of its ledger. */
    String ledger() {
        return ledger;
    }

    /** The id of its newest review. */
    String review() {
        try (Ledger open = Ledger.read(ledger)) {
            List<RecordedReview> reviews = open.reviews();
            return reviews.get(reviews.size() - 1).id();
        }
    }

    /** Where uploaded datasets and long papers lie. */
    Path uploads() {
        return uploads;
    }

    /** Another one, where versions of the rules may be put in force. */
    static RunningDesk forRules() {
        return ForRules.ONLY;
    }

    private static final class ForRules {
        private static final RunningDesk ONLY = new RunningDesk(fewRules(), true);
    }

    /** Two plans with their titles and one case for each, so that a version is soon tried. */
    private static Path fewRules() {
        try {
            Path folder = Files.createTempDirectory("rules");
            Map<String, String> texts =
                    new TreeMap<>(RulesFolder.withCases(Path.of("rules")).texts());
            texts.keySet().removeIf(path -> path.matches("titles/.*-122/.*|plans/(yen|nguyen).*"));
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(
                        path,
                        RulesWithCases.isCase(file.getKey())
                                ? file.getValue().replaceFirst("(?s)(\\n  - name:.*?)\\n  - name:.*", "$1\n")
                                : file.getValue());
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Adds somebody with the usual password. */
    void add(String name, Role role, Set<String> groups) {
        accounts.add(new Account(name, "Người " + name, EnumSet.of(role), new TreeSet<>(groups), false, 0));
        accounts.password(name, PASSWORD);
    }

    String address() {
        return server.address();
    }

    /** The rules that hold until a version is put in force. */
    RulesWithCases rules() {
        return RulesFolder.withCases(rules);
    }

    String firstLink() {
        return firstLink;
    }

    Accounts accounts() {
        return accounts;
    }

    Links links() {
        return links;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Somebody at a browser of their own who has not come in. */
    Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody who has. */
    Visitor visitor(String name) {
        Visitor visitor = visitor();
        visitor.login(name, PASSWORD);
        return visitor;
    }
}
