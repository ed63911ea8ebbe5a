package vn.binhxet.peers.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;

/** Apache KIE's DMN engine: all decisions of the model in one evaluation. */
public final class KieDmn extends ForeignEngine<Map<String, @Nullable Object>> {
    private final DMNRuntime runtime;
    private final DMNModel model;

    public KieDmn(Criteria criteria, Path dmn) {
        super(criteria);
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newFileResource(dmn.toFile())))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public String name() {
        return "KIE DMN 10.2";
    }

    @Override
    public String why() {
        return "bảng nào ra kết quả nào; dòng nào khớp (nhờ listener)";
    }

    @Override
    protected Map<String, @Nullable Object> facts(Subject subject) {
        return subject.facts();
    }

    @Override
    protected void judge(Map<String, @Nullable Object> facts, Ruling ruling) {
        DMNContext context = new DMNContextImpl();
        facts.forEach(context::set);
        for (DMNDecisionResult decision : runtime.evaluateAll(model, context).getDecisionResults()) {
            ruling.say(decision.getDecisionName(), (String) decision.getResult());
        }
    }
}
