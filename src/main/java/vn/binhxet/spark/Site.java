package vn.binhxet.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.intake.Blueprint;
import vn.binhxet.intake.IntakeSite;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Period;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.replay.Contents;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/**
 * One of the machines that review. Sent to each of them as the text of the rules and the blueprint of the dataset; rules
 * are compiled there once, for all threads.
 */
final class Site implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> rules;
    private final String plan;
    private final LocalDate start;
    private final LocalDate end;
    private final Blueprint blueprint;
    private transient @Nullable ReviewRules inForce;
    private transient @Nullable IntakeSite intake;
    private transient @Nullable Reviewer reviewer;

    /** @throws vn.binhxet.rulebook.RulesException if the plan cannot be reviewed in that period */
    Site(ReviewRun run, Blueprint blueprint) {
        this.rules = new TreeMap<>(run.book().files().texts());
        this.plan = run.plan().id();
        this.start = run.period().start();
        this.end = run.period().end();
        this.blueprint = blueprint;
        this.inForce = run.book().forReview(plan, run.period());
    }

    private ReviewRules inForce() {
        ReviewRules known = inForce;
        if (known == null) {
            known = RuleBook.of(new RuleFiles(rules), plan).forReview(plan, new Period(start, end));
            inForce = known;
        }
        return known;
    }

    synchronized IntakeSite intake() {
        IntakeSite known = intake;
        if (known == null) {
            known = new IntakeSite(inForce().book().vocabulary().dictionary(), blueprint);
            intake = known;
        }
        return known;
    }

    synchronized Reviewer reviewer() {
        Reviewer known = reviewer;
        if (known == null) {
            known = new Reviewer(CompiledRules.of(inForce()));
            reviewer = known;
        }
        return known;
    }

    synchronized Campaign campaign(String dataset) {
        return Contents.campaign(inForce(), dataset);
    }
}
