package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.Settings;

/** Whether one official register is reconciled for a group, and so for every subject in it. */
public final class RegisterCase extends RowCase {
    private final List<? extends SubjectCase> subjects;

    private RegisterCase(List<? extends SubjectCase> subjects, Facts register, Settings settings) {
        super(register, settings);
        this.subjects = subjects;
    }

    /** One case for each register of the dictionary. */
    public static List<RegisterCase> of(
            ResidentialGroup group, Dictionary dictionary, List<? extends SubjectCase> subjects, Settings settings) {
        Entity register = dictionary.entity(Dictionary.REGISTER);
        Field category = register.require("category");
        Field reconciled = register.require("reconciled");
        List<RegisterCase> cases = new ArrayList<>();
        for (int code = 0; code < category.codes().size(); code++) {
            Facts.Builder facts = new Facts.Builder(register);
            facts.code(category, code);
            facts.code(reconciled, group.registers().get(code) ? 1 : 0);
            cases.add(new RegisterCase(subjects, facts.build(), settings));
        }
        return cases;
    }

    @Override
    List<? extends SubjectCase> subjects() {
        return subjects;
    }
}
