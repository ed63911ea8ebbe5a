package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;

/** The facts of a household that rules read, to try other values for. */
public record Controls(List<Control> all) {
    /**
     * One fact.
     *
     * @param recorded as it is on record; "" where not reported
     * @param value as it is tried
     * @param choices empty where a number is typed
     */
    public record Control(String name, String label, String unit, String recorded, String value, List<Choice> choices) {
        public boolean isChanged() {
            return !value.equals(recorded);
        }
    }

    /** A value to choose; "" for not reported. */
    public record Choice(String value, String label) {}

    /** @param form what was tried; a fact that is not there keeps what is on record */
    static Controls of(ReviewRules rules, Household household, Map<String, String> form) {
        List<Control> controls = new ArrayList<>();
        for (Field field : read(rules)) {
            String recorded = shown(household.facts(), field);
            controls.add(new Control(
                    field.name(),
                    field.label(),
                    field.unit(),
                    recorded,
                    form.getOrDefault(field.name(), recorded).strip(),
                    choices(field)));
        }
        return new Controls(controls);
    }

    private static Set<Field> read(ReviewRules rules) {
        Set<Field> fields = new LinkedHashSet<>();
        for (TitleInForce title : rules.titles(SubjectKind.HOUSEHOLD)) {
            for (CriterionInForce criterion : title.criteria()) {
                for (Read read : criterion.reads(Rule.Pattern.HOUSEHOLD)) {
                    if (read instanceof Read.OfField of && of.ref().level() == FieldRef.Level.OWN) {
                        fields.add(of.ref().field());
                    }
                }
            }
        }
        fields.removeIf(field -> field.personal() || field.required());
        return fields;
    }

    private static String shown(Facts facts, Field field) {
        Object value = facts.value(field);
        return value == null ? "" : value.toString();
    }

    private static List<Choice> choices(Field field) {
        List<Choice> choices = new ArrayList<>();
        if (field.type() == FieldType.TRI) {
            choices.add(new Choice("true", "web.yes"));
            choices.add(new Choice("false", "web.no"));
        } else if (field.type() == FieldType.ENUM) {
            for (int code = 0; code < field.codes().size(); code++) {
                choices.add(new Choice(field.codes().get(code), field.labels().get(code)));
            }
        }
        return choices;
    }

    /** What differs from the record, as a correction would say it. */
    List<String> settings() {
        return all.stream()
                .filter(Control::isChanged)
                .map(control -> control.name() + "=" + control.value())
                .toList();
    }
}
