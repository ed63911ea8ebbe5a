package vn.binhxet.web.rules;

import java.util.List;
import java.util.Optional;
import vn.binhxet.explain.Impact;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.desk.Desk;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Work;

/**
 * Decides a recorded review again under a draft or a version, and tells who flips. Nothing is recorded; the last few
 * results are kept in memory until the desk closes.
 */
public final class ImpactWork implements Work {
    private static final int MOST = 3;

    private final RulesDesk rules;
    private final Drafts drafts;
    private final Desk desk;
    private final Recent<Found> found = new Recent<>(MOST);

    public ImpactWork(RulesDesk rules, Drafts drafts, Desk desk) {
        this.rules = rules;
        this.drafts = drafts;
        this.desk = desk;
    }

    /**
     * What is asked for.
     *
     * @param rules a version's name, or "" for the draft
     * @param editor whose draft; "" for a version
     * @param review whose facts are decided again
     */
    public record Asked(String rules, String editor, String review) {
        private static final String BETWEEN = "|";

        public String written() {
            return String.join(BETWEEN, rules, editor, review);
        }

        public static Asked read(String written) {
            String[] parts = written.split("\\|", -1);
            return new Asked(parts[0], parts[1], parts[2]);
        }
    }

    /**
     * What came of it.
     *
     * @param rules digest of the rules that were tried
     */
    public record Found(String rules, Impact impact) {}

    @Override
    public String kind() {
        return "impact";
    }

    @Override
    public Permission permission() {
        return Permission.OVERVIEW;
    }

    /** @return the name of the rules that were tried */
    @Override
    public String run(Job job, Progress progress) {
        Asked asked = Asked.read(job.request());
        RuleBook book = rules.book(files(asked).rules());
        OpenReview review = desk.review(asked.review())
                .orElseThrow(() -> new JobException(Message.of("web.noReview", asked.review())));
        Impact impact = review.read(replay -> Impact.of(
                replay,
                book.forReview(
                        replay.rules().plan().id(), replay.rules().settings().period()),
                List.of(),
                progress));
        found.put(job.id(), new Found(book.digest(), impact));
        return RuleVersion.name(book.digest());
    }

    private RulesWithCases files(Asked asked) {
        return asked.rules().isEmpty()
                ? drafts.find(asked.editor())
                        .map(Draft::files)
                        .orElseThrow(() -> new JobException(Message.of("draft.none")))
                : rules.history()
                        .version(asked.rules())
                        .map(rules::files)
                        .orElseThrow(() -> new JobException(Message.of("web.rules.noVersion", asked.rules())));
    }

    /** What a job found, if it is still kept. */
    public Optional<Found> found(Job job) {
        return found.find(job.id());
    }
}
