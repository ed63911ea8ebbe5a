package vn.binhxet.peers.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;

/** Camunda 7's DMN engine: one evaluation per decision. */
public final class Camunda7 extends ForeignEngine<VariableMap> {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final List<DmnDecision> decisions;

    public Camunda7(Criteria criteria, Path dmn) throws IOException {
        super(criteria);
        try (InputStream text = Files.newInputStream(dmn)) {
            decisions = engine.parseDecisions(text);
        }
    }

    @Override
    public String name() {
        return "Camunda DMN 7.24";
    }

    @Override
    public String why() {
        return "dòng nào khớp, giá trị đầu vào (nhờ listener)";
    }

    @Override
    protected VariableMap facts(Subject subject) {
        return Variables.fromMap(subject.facts());
    }

    @Override
    protected void judge(VariableMap facts, Ruling ruling) {
        for (DmnDecision decision : decisions) {
            String verdict = engine.evaluateDecisionTable(decision, facts).getSingleEntry();
            ruling.say(decision.getKey(), verdict);
        }
    }
}
