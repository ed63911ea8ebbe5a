package vn.binhxet.peers.engine;

import java.nio.file.Path;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.internal.io.ResourceFactory;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.HouseholdForm;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;

/** Drools as a first program would use it: plain rules over beans, a new session for each household. */
public final class NaiveDrools extends ForeignEngine<HouseholdForm> {
    private final KieBase base;

    public NaiveDrools(Criteria criteria, Path drl) {
        super(criteria);
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(ResourceFactory.newFileResource(drl.toFile()).setSourcePath("src/main/resources/gdvh86.drl"));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public String name() {
        return "Drools 10.2, mỗi hộ một phiên";
    }

    @Override
    public String why() {
        return "tên luật đã chạy và dữ kiện khớp (nhờ listener)";
    }

    @Override
    protected HouseholdForm facts(Subject subject) {
        return subject.form();
    }

    @Override
    protected void judge(HouseholdForm household, Ruling ruling) {
        KieSession session = base.newKieSession();
        session.setGlobal("ruling", ruling);
        session.insert(household);
        household.getMembers().forEach(session::insert);
        household.getIncidents().forEach(session::insert);
        session.fireAllRules();
        session.dispose();
    }
}
