package vn.binhxet.peers.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import scala.util.Either;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;
import vn.binhxet.peers.table.CriterionTable;

/** The DMN engine of Camunda 8: one evaluation per decision. Opened by {@link #apart}, for Camunda 7 stands beside it. */
public final class DmnScala extends ForeignEngine<Map<String, @Nullable Object>> {
    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final ParsedDmn parsed;
    private final List<String> decisions;

    public DmnScala(Criteria criteria, Path dmn) throws IOException {
        super(criteria);
        try (InputStream text = Files.newInputStream(dmn)) {
            parsed = successful(engine.parse(text));
        }
        decisions = criteria.tables().stream().map(CriterionTable::id).toList();
    }

    /** The engine with the FEEL engine that belongs to it. */
    public static Peer apart(Criteria criteria, Path dmn) throws IOException, ReflectiveOperationException {
        return (Peer) ApartLoader.open()
                .loadClass(DmnScala.class.getName())
                .getConstructor(Criteria.class, Path.class)
                .newInstance(criteria, dmn);
    }

    private static <T> T successful(Either<?, T> answer) {
        return answer.fold(
                failure -> {
                    throw new IllegalStateException(String.valueOf(failure));
                },
                result -> result);
    }

    @Override
    public String name() {
        return "dmn-scala 1.11";
    }

    @Override
    public String why() {
        return "nhật ký: dòng nào khớp, giá trị đầu vào (luôn ghi)";
    }

    @Override
    protected Map<String, @Nullable Object> facts(Subject subject) {
        return subject.facts();
    }

    @Override
    protected void judge(Map<String, @Nullable Object> facts, Ruling ruling) {
        for (String decision : decisions) {
            ruling.say(
                    decision,
                    String.valueOf(
                            successful(engine.eval(parsed, decision, facts)).value()));
        }
    }
}
