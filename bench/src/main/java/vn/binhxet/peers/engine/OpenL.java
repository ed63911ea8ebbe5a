package vn.binhxet.peers.engine;

import java.nio.file.Path;
import java.util.List;
import org.openl.rules.runtime.RulesEngineFactory;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.HouseholdForm;
import vn.binhxet.peers.form.IncidentForm;
import vn.binhxet.peers.form.MemberForm;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;
import vn.binhxet.peers.table.CriterionTable;

/** OpenL Tablets with a workbook of decision tables. */
public final class OpenL extends ForeignEngine<OpenL.Household> {
    private final Workbook workbook;
    private final List<String> criteria;

    /** What the workbook offers to Java. */
    public interface Workbook {
        String[] verdicts(HouseholdForm household, MemberForm[] members, IncidentForm[] incidents);
    }

    /** A household with the arrays that OpenL selects from. */
    public record Household(HouseholdForm form, MemberForm[] members, IncidentForm[] incidents) {}

    public OpenL(Criteria criteria, Path xlsx) {
        super(criteria);
        this.criteria = criteria.tables().stream().map(CriterionTable::id).toList();
        RulesEngineFactory<Workbook> factory = new RulesEngineFactory<>(xlsx.toString(), Workbook.class);
        factory.setExecutionMode(true);
        workbook = factory.newEngineInstance();
    }

    @Override
    public String name() {
        return "OpenL Tablets 5.27";
    }

    @Override
    public String why() {
        return "dòng và điều kiện đã qua (chỉ ở chế độ trace)";
    }

    @Override
    protected Household facts(Subject subject) {
        HouseholdForm form = subject.form();
        return new Household(
                form,
                form.getMembers().toArray(MemberForm[]::new),
                form.getIncidents().toArray(IncidentForm[]::new));
    }

    @Override
    protected void judge(Household household, Ruling ruling) {
        String[] verdicts = workbook.verdicts(household.form(), household.members(), household.incidents());
        for (int i = 0; i < verdicts.length; i++) {
            ruling.say(criteria.get(i), verdicts[i]);
        }
    }
}
