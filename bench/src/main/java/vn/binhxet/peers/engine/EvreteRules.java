package vn.binhxet.peers.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.HouseholdForm;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;

/** Evrete with annotated Java read from a file: a stateless session for each household. */
public final class EvreteRules extends ForeignEngine<HouseholdForm> implements AutoCloseable {
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    public EvreteRules(Criteria criteria, Path java) throws IOException {
        super(criteria);
        try (Reader text = Files.newBufferedReader(java)) {
            knowledge = service.newKnowledge().importRules("JAVA-SOURCE", text);
        }
    }

    @Override
    public String name() {
        return "Evrete 4.0";
    }

    @Override
    public String why() {
        return "tên luật, nếu việc của luật tự ghi lại";
    }

    @Override
    protected HouseholdForm facts(Subject subject) {
        return subject.form();
    }

    @Override
    protected void judge(HouseholdForm household, Ruling ruling) {
        StatelessSession session = knowledge.newStatelessSession();
        session.set("ruling", ruling);
        session.insert(household);
        session.insert(household.getMembers());
        session.insert(household.getIncidents());
        session.fire();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
