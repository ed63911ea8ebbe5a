package vn.binhxet.web.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.web.accounts.AccountsDatabase;

/**
 * The drafts of all accounts, one for each. They are kept beside the accounts, not as files: no path leads out of them.
 * Shared between threads.
 */
public final class Drafts {
    private static final int MOST_FILES = 300;
    private static final String OF_ONE_FILE = " WHERE account = ? AND path = ? AND digest = ?";

    private final AccountsDatabase database;
    private final InstantSource clock;

    public Drafts(AccountsDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Draft> find(String account) {
        return database.sql()
                .sql("SELECT started_from, started_at FROM web_draft WHERE account = ?")
                .param(account)
                .query((row, number) -> new Draft(
                        account,
                        row.getString("started_from"),
                        Instant.ofEpochSecond(row.getLong("started_at")),
                        files(account)))
                .optional();
    }

    private RulesWithCases files(String account) {
        Map<String, String> texts = new HashMap<>();
        database.sql()
                .sql("SELECT path, content FROM web_draft_file WHERE account = ?")
                .param(account)
                .query(row -> {
                    texts.put(row.getString("path"), row.getString("content"));
                });
        return RulesWithCases.of(texts);
    }

    /** Begins a draft; whoever has one goes on with that. */
    public void start(String account, RulesWithCases from) {
        database.together(() -> {
            int begun = database.sql()
                    .sql("INSERT INTO web_draft (account, started_from, started_at) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")
                    .params(account, from.rules().digest(), clock.instant().getEpochSecond())
                    .update();
            if (begun > 0) {
                from.texts().forEach((path, text) -> insert(account, path, text));
            }
        });
    }

    public void throwAway(String account) {
        database.together(() -> {
            database.sql()
                    .sql("DELETE FROM web_draft_file WHERE account = ?")
                    .param(account)
                    .update();
            database.sql()
                    .sql("DELETE FROM web_draft WHERE account = ?")
                    .param(account)
                    .update();
        });
    }

    /**
     * Writes one file, which may be new.
     *
     * @param seen the digest of the text that was changed; "" where there was no such file
     * @param text as a browser sends it
     * @throws DraftException if the file was saved meanwhile, it is too large, or there may be no file of that name
     */
    public void write(Draft draft, String path, String seen, String text) {
        refuseOvertaken(draft, path, seen);
        change(draft, draft.files().with(path, RuleFiles.kept(text)), path);
    }

    /** Takes one file out; throws as {@link #write} does. */
    public void remove(Draft draft, String path, String seen) {
        refuseOvertaken(draft, path, seen);
        Map<String, String> others = new HashMap<>(draft.files().texts());
        others.remove(path);
        change(draft, RulesWithCases.of(others));
    }

    private static void refuseOvertaken(Draft draft, String path, String seen) {
        if (!draft.digest(path).equals(seen)) {
            throw DraftException.overtaken(path);
        }
    }

    /**
     * Writes every file that differs, or none.
     *
     * @throws DraftException if one of them was saved meanwhile, or may not be so
     */
    public void change(Draft draft, RulesWithCases after) {
        Map<String, String> now = after.texts();
        Set<String> paths = new TreeSet<>(draft.files().texts().keySet());
        paths.addAll(now.keySet());
        paths.removeIf(path -> Objects.equals(draft.files().texts().get(path), now.get(path)));
        change(draft, after, paths.toArray(String[]::new));
    }

    private void change(Draft draft, RulesWithCases after, String... paths) {
        for (String path : paths) {
            refuse(draft, after, path);
        }
        database.together(() -> {
            for (String path : paths) {
                change(draft, path, Optional.ofNullable(after.texts().get(path)));
            }
        });
    }

    private static void refuse(Draft draft, RulesWithCases after, String path) {
        if (draft.text(path).isEmpty() && !Draft.isPlace(path)) {
            throw DraftException.refused(Message.of("draft.place", path));
        }
        if (after.texts().getOrDefault(path, "").length() > Draft.LARGEST) {
            throw DraftException.refused(Message.of("draft.large", path, Draft.LARGEST / 1000));
        }
        if (after.texts().size() > MOST_FILES) {
            throw DraftException.refused(Message.of("draft.files", MOST_FILES));
        }
    }

    /** Only if it is still as the draft was read: two windows never overwrite each other unseen. */
    private void change(Draft draft, String path, Optional<String> text) {
        String account = draft.account();
        boolean isThere = draft.text(path).isPresent();
        int changed = !isThere
                ? insert(account, path, text.orElse(""))
                : text.isEmpty() ? delete(draft, path) : update(draft, path, text.get());
        if (changed == 0) {
            throw DraftException.overtaken(path);
        }
    }

    private int insert(String account, String path, String text) {
        return database.sql()
                .sql("INSERT INTO web_draft_file (account, path, digest, content) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(account, path, Draft.digestOf(text), text)
                .update();
    }

    private int update(Draft draft, String path, String text) {
        return database.sql()
                .sql("UPDATE web_draft_file SET digest = ?, content = ?" + OF_ONE_FILE)
                .params(Draft.digestOf(text), text, draft.account(), path, draft.digest(path))
                .update();
    }

    private int delete(Draft draft, String path) {
        return database.sql()
                .sql("DELETE FROM web_draft_file" + OF_ONE_FILE)
                .params(draft.account(), path, draft.digest(path))
                .update();
    }
}
