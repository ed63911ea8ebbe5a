package vn.binhxet.rulebook.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Condition;

/** The rules of one title, compiled. Shared between threads; every evaluation has a session of its own. */
public final class CompiledTitle {
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final ClassLoader ENGINE = new EngineLoader();

    private final TitleInForce title;
    private final List<Condition> conditions;
    private final int[] ownSlots;
    private final KieBase base;
    private final int rules;

    private CompiledTitle(TitleInForce title, EngineRules rules, KieBase base) {
        this.title = title;
        this.conditions = List.copyOf(rules.conditions());
        this.ownSlots = rules.ownSlots(
                title.title().subject() == SubjectKind.HOUSEHOLD ? Rule.Pattern.HOUSEHOLD : Rule.Pattern.GROUP);
        this.base = base;
        this.rules = base.getKiePackages().stream()
                .mapToInt(found -> found.getRules().size())
                .sum();
    }

    /** Compiles the rules as they run in a review. */
    public static CompiledTitle of(TitleInForce title) {
        return of(title, EngineRules.Form.FUSED, true);
    }

    /** @param builder compiles a text, or knows it */
    static CompiledTitle of(TitleInForce title, Function<String, KieBase> builder) {
        EngineRules rules = new EngineRules(title, EngineRules.Form.FUSED);
        return new CompiledTitle(title, rules, builder.apply(rules.text()));
    }

    /** @param executable the engine's executable model, or else its classic interpreter */
    static CompiledTitle of(TitleInForce title, EngineRules.Form form, boolean executable) {
        EngineRules rules = new EngineRules(title, form);
        return new CompiledTitle(title, rules, build(rules.text(), executable));
    }

    /** Loads the engine and its compiler, which takes a second, while something else is being done. */
    static void warmUp() {
        String drl = """
                package vn.binhxet.engine;
                import %s;
                rule "first" when $c : HouseholdCase() then if ($c.own(0) == 0L) { $c.say(0, 0, 0); } end
                """.formatted(HouseholdCase.class.getName());
        build(drl, true).newKieSession().dispose();
    }

    static KieBase build(String drl) {
        return build(drl, true);
    }

    static KieBase build(String drl, boolean executable) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("vn.binhxet", "rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/vn/binhxet/engine/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files, ENGINE);
        if (executable) {
            builder.buildAll(ExecutableModelProject.class);
        } else {
            builder.buildAll(org.drools.compiler.kie.builder.impl.DrlProject.class);
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "engine rules do not compile: " + errors.get(0).getText());
        }
        KieBase base = services.newKieContainer(release, ENGINE).newKieBase(configuration(services, executable));
        services.getRepository().removeKieModule(release);
        return base;
    }

    /** The classic interpreter changes its arithmetic once it is compiled just in time; from the start is from the start. */
    private static org.kie.api.KieBaseConfiguration configuration(KieServices services, boolean executable) {
        org.kie.api.KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        if (!executable) {
            configuration.setOption(org.kie.internal.conf.ConstraintJittingThresholdOption.get(0));
        }
        return configuration;
    }

    public TitleInForce title() {
        return title;
    }

    int[] ownSlots() {
        return ownSlots;
    }

    Condition condition(int number) {
        return conditions.get(number);
    }

    /**
     * Lets the rules object to some subjects of one group, in one session.
     *
     * @param rows incidents and registers, each about some of the subjects
     * @return what was said, in the order of the subjects
     */
    public <S extends SubjectCase> List<Said> evaluate(List<S> subjects, List<? extends Case> rows) {
        subjects.forEach(subject -> subject.judge(this));
        KieSession session = base.newKieSession();
        try {
            for (Case row : rows) {
                ((RowCase) row).judge(this);
                session.insert(row);
            }
            subjects.forEach(session::insert);
            Firing.to((rows.size() + subjects.size()) * rules + 1).run(session);
        } finally {
            session.dispose();
        }
        return subjects.stream().map(SubjectCase::said).toList();
    }
}
