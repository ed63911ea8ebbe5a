package vn.binhxet.peers.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.engine.HouseholdCase;
import vn.binhxet.rulebook.engine.IncidentCase;

/**
 * A household before another engine. Who its members are and which days count is settled here: binhxet, too, settles
 * it outside its rules.
 *
 * @param facts by their names in the dictionary, null where not reported, with {@code members}, {@code incidents} and
 *     {@code unreconciled} registers
 * @param form the same as a bean
 */
public record Subject(HouseholdCase household, Map<String, @Nullable Object> facts, HouseholdForm form) {
    private static final List<String> DAYS = List.of("act_date", "decision_date");

    /** The households of a group, in its order. */
    public static List<Subject> of(ResidentialGroup group, Dictionary dictionary, Settings settings) {
        List<String> unreconciled = unreconciled(group, dictionary);
        return group.households().stream()
                .map(household -> of(new HouseholdCase(household, group, settings), unreconciled))
                .toList();
    }

    private static Subject of(HouseholdCase household, List<String> unreconciled) {
        List<Map<String, @Nullable Object>> members =
                household.members().stream().map(Subject::values).toList();
        List<Map<String, @Nullable Object>> incidents = IncidentCase.of(household.household(), household).stream()
                .map(Subject::incident)
                .toList();
        Map<String, @Nullable Object> facts = values(household.household().facts());
        HouseholdForm form = new HouseholdForm(
                facts,
                members.stream().map(MemberForm::new).toList(),
                incidents.stream().map(IncidentForm::new).toList(),
                unreconciled);
        facts.put("members", members);
        facts.put("incidents", incidents);
        facts.put("unreconciled", unreconciled);
        return new Subject(household, Collections.unmodifiableMap(facts), form);
    }

    private static List<String> unreconciled(ResidentialGroup group, Dictionary dictionary) {
        List<String> registers =
                dictionary.entity(Dictionary.REGISTER).require("category").codes();
        return IntStream.range(0, registers.size())
                .filter(register -> !group.registers().get(register))
                .mapToObj(registers::get)
                .toList();
    }

    private static Map<String, @Nullable Object> incident(IncidentCase incident) {
        Facts row = incident.facts(FieldRef.Level.OWN);
        Map<String, @Nullable Object> values = values(row);
        for (String day : DAYS) {
            Truth counts = incident.counts(row.coded(row.entity().require(day)));
            values.put(day + "_counts", counts == Truth.UNKNOWN ? null : counts == Truth.TRUE);
        }
        return values;
    }

    private static Map<String, @Nullable Object> values(Facts row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Field field : row.entity().fields()) {
            values.put(field.name(), row.value(field));
        }
        return values;
    }
}
