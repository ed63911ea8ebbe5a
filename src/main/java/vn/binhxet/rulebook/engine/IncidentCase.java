package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Settings;

/** An incident of somebody who belonged to a household at some time. */
public final class IncidentCase extends RowCase {
    private final SubjectCase subject;
    private final Membership membership;

    private IncidentCase(SubjectCase subject, Facts incident, Membership membership, Settings settings) {
        super(incident, settings);
        this.subject = subject;
        this.membership = membership;
    }

    /** Every incident of a household's members, as a matter of the household itself or of its group. */
    public static List<IncidentCase> of(Household household, SubjectCase subject) {
        List<IncidentCase> incidents = new ArrayList<>(0);
        List<Membership> memberships = household.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            for (Facts incident : membership.incidents()) {
                incidents.add(new IncidentCase(subject, incident, membership, subject.settings()));
            }
        }
        return incidents;
    }

    @Override
    List<SubjectCase> subjects() {
        return List.of(subject);
    }

    @Override
    public Truth counts(long day) {
        if (day == Facts.MISSING) {
            return Truth.UNKNOWN;
        }
        return Truth.of(settings().firstDay() <= day && day <= settings().lastDay() && membership.covers(day));
    }
}
