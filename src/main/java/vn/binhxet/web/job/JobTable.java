package vn.binhxet.web.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.binhxet.ledger.MessageJson;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.AccountsDatabase;

/** Jobs as they are kept, so that none is lost when the desk is closed. */
final class JobTable {
    private final AccountsDatabase database;

    JobTable(AccountsDatabase database) {
        this.database = database;
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("kind"),
                row.getString("request"),
                row.getString("account"),
                Instant.ofEpochSecond(row.getLong("asked_at")),
                Job.State.valueOf(row.getString("state")),
                row.getInt("starts"),
                row.getString("result"),
                Optional.ofNullable(row.getString("said")).map(MessageJson::read));
    }

    void add(Job job) {
        database.sql()
                .sql("INSERT INTO web_job (id, kind, request, account, asked_at, state, starts, result)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        job.id(),
                        job.kind(),
                        job.request(),
                        job.by(),
                        job.at().getEpochSecond(),
                        job.state().name(),
                        job.starts(),
                        job.result())
                .update();
    }

    Optional<Job> find(String id) {
        return database.sql()
                .sql("SELECT * FROM web_job WHERE id = ?")
                .param(id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** The jobs that are not ended, in the order in which they were asked for: the running one first. */
    List<Job> open() {
        return database.sql()
                .sql("SELECT * FROM web_job WHERE state IN ('WAITING', 'RUNNING') ORDER BY starts DESC, asked_at, id")
                .query((row, number) -> job(row))
                .list();
    }

    List<Job> newest(String kind, int size) {
        return database.sql()
                .sql("SELECT * FROM web_job WHERE kind = ? ORDER BY asked_at DESC, id LIMIT ?")
                .params(kind, size)
                .query((row, number) -> job(row))
                .list();
    }

    /** Begins a job, once more where it was begun before; empty where it has ended. */
    Optional<Job> begin(String id) {
        int begun = database.sql()
                .sql("UPDATE web_job SET state = 'RUNNING', starts = starts + 1"
                        + " WHERE id = ? AND state IN ('WAITING', 'RUNNING')")
                .param(id)
                .update();
        return begun == 0 ? Optional.empty() : find(id);
    }

    /** @return whether it was still waiting */
    boolean cancelled(String id, Message said) {
        return database.sql()
                        .sql("UPDATE web_job SET state = 'FAILED', said = ? WHERE id = ? AND state = 'WAITING'")
                        .params(MessageJson.write(said), id)
                        .update()
                > 0;
    }

    void done(String id, String result) {
        database.sql()
                .sql("UPDATE web_job SET state = 'DONE', result = ? WHERE id = ?")
                .params(result, id)
                .update();
    }

    void failed(String id, Message said) {
        database.sql()
                .sql("UPDATE web_job SET state = 'FAILED', said = ? WHERE id = ?")
                .params(MessageJson.write(said), id)
                .update();
    }

    /** Forgets jobs that ended and were asked for before an instant. */
    void forget(Instant before) {
        database.sql()
                .sql("DELETE FROM web_job WHERE state IN ('DONE', 'FAILED') AND asked_at < ?")
                .param(before.getEpochSecond())
                .update();
    }
}
