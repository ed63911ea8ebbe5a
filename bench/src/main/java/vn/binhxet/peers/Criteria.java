package vn.binhxet.peers;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;
import vn.binhxet.peers.table.CriterionTable;
import vn.binhxet.peers.table.RuleTables;
import vn.binhxet.review.TitleJudge;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.engine.CompiledTitles;

/** The criteria of GDVH-86 in Minh Tân 2024, and the arithmetic that makes an outcome of their verdicts. Immutable. */
public final class Criteria {
    public static final String PLAN = "minh-tan-2024";
    public static final String TITLE = "GDVH-86";
    private static final int[] NO_RULES = {};

    private final ReviewRules rules;
    private final TitleInForce title;
    private final List<CriterionTable> tables;
    private final TitleJudge judge;
    private final Supplier<Ruling> rulings;

    private Criteria(ReviewRules rules) {
        this.rules = rules;
        this.title = rules.titles().get(0);
        this.tables = RuleTables.of(title, rules.settings());
        this.judge = new TitleJudge(title);
        this.rulings = Ruling.on(tables);
    }

    static Criteria of(RuleBook book) {
        return new Criteria(book.forReview(PLAN, book.plan(PLAN).period()).only(Set.of(TITLE)));
    }

    /** The rules of the title alone. */
    public ReviewRules rules() {
        return rules;
    }

    public List<CriterionTable> tables() {
        return tables;
    }

    public Dictionary dictionary() {
        return rules.book().vocabulary().dictionary();
    }

    public List<Subject> subjects(ResidentialGroup group) {
        return Subject.of(group, dictionary(), rules.settings());
    }

    public Ruling ruling() {
        return rulings.get();
    }

    public DecisionCode decide(Subject subject, Ruling ruling) {
        CompiledTitles.Heard heard = new CompiledTitles.Heard(ruling.verdicts(), NO_RULES);
        return judge.decide(subject.household(), rules.inScope().test(subject.household()), heard);
    }
}
