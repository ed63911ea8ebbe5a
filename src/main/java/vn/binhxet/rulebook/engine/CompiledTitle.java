package vn.binhxet.rulebook.engine;

import java.util.List;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Condition;

/** The rules of one title, compiled. Shared between threads; every evaluation has a session of its own. */
public final class CompiledTitle {
    private final TitleInForce title;
    private final List<Condition> numbered;
    private final List<Condition> conditions;
    private final KieBase base;
    private final int rules;

    private CompiledTitle(TitleInForce title, EngineRules rules, KieBase base) {
        this.title = title;
        this.numbered = List.copyOf(rules.conditions());
        this.conditions = title.criteria().stream()
                .flatMap(criterion -> criterion.rules().stream())
                .map(RuleInForce::condition)
                .toList();
        this.base = base;
        this.rules = base.getKiePackages().stream()
                .mapToInt(found -> found.getRules().size())
                .sum();
    }

    /** @param builder compiles a text, or knows it */
    static CompiledTitle of(TitleInForce title, EngineRules.Form form, Function<String, KieBase> builder) {
        EngineRules rules = new EngineRules(title, form);
        return new CompiledTitle(title, rules, builder.apply(rules.text()));
    }

    public TitleInForce title() {
        return title;
    }

    /** The conditions of the rules that are heard. */
    List<Condition> conditions() {
        return conditions;
    }

    /** A condition that the engine's text names by number. */
    Condition condition(int number) {
        return numbered.get(number);
    }

    /**
     * Lets the rules object to some subjects of one group, in one session.
     *
     * @param rows incidents and registers, each about some of the subjects
     */
    void evaluate(List<? extends SubjectCase> subjects, List<? extends Case> rows) {
        if (subjects.isEmpty()) {
            return;
        }
        KieSession session = base.newKieSession();
        try {
            for (Case row : rows) {
                ((RowCase) row).judge(this);
                session.insert(row);
            }
            for (SubjectCase subject : subjects) {
                subject.judge(this);
                session.insert(subject);
            }
            Firing.to((rows.size() + subjects.size()) * rules + 1).run(session);
        } finally {
            session.dispose();
        }
    }
}
