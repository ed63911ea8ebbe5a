package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.replay.CorrectableRow;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Read;

/**
 * The facts of a household, to try other values for.
 *
 * @param own those of the household itself that rules read
 * @param rows its members, each followed by its incidents
 */
public record Controls(List<Control> own, List<Row> rows) {
    /**
     * A member or an incident.
     *
     * @param controls those that rules read come first
     */
    public record Row(String title, String summary, List<Control> controls) {
        /** Whether something in it is tried or wrong. */
        public boolean isOpen() {
            return controls.stream()
                    .anyMatch(control -> control.isChanged() || !control.wrong().isEmpty());
        }
    }

    /**
     * One fact.
     *
     * @param name as a correction calls it
     * @param recorded as it is on record; "" where not reported
     * @param value as it is tried
     * @param wrong why it cannot be so; "" where it can
     */
    public record Control(String name, Field field, String recorded, String value, String wrong) {
        public boolean isChanged() {
            return !value.equals(recorded);
        }

        public boolean isDay() {
            return field.type() == FieldType.DATE;
        }

        public boolean isNumber() {
            return field.type().isNumeric();
        }

        /** Empty where something is typed. */
        public List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            if (field.type() == FieldType.TRI) {
                choices.add(new Choice("true", "web.yes"));
                choices.add(new Choice("false", "web.no"));
            }
            for (int code = 0; code < field.codes().size(); code++) {
                choices.add(new Choice(field.codes().get(code), field.labels().get(code)));
            }
            return choices;
        }
    }

    /** A value to choose. */
    public record Choice(String value, String label) {}

    /** @param form what was tried; a fact that is not there keeps what is on record */
    static Controls of(ReviewRules rules, Household household, Map<String, String> form) {
        List<Field> read = List.copyOf(read(rules));
        List<CorrectableRow> rows = CorrectableRow.of(household);
        List<Control> own = controls(rows.get(0), read, form);
        own.removeIf(control -> !read.contains(control.field()));
        Entity member = rules.book().vocabulary().dictionary().entity(Dictionary.MEMBER);
        return new Controls(
                own,
                rows.stream()
                        .skip(1)
                        .map(row -> new Row(title(row, member), summary(row), controls(row, read, form)))
                        .toList());
    }

    private static Set<Field> read(ReviewRules rules) {
        Set<Field> fields = new LinkedHashSet<>();
        for (TitleInForce title : rules.titles(SubjectKind.HOUSEHOLD)) {
            for (CriterionInForce criterion : title.criteria()) {
                Stream.of(Rule.Pattern.HOUSEHOLD, Rule.Pattern.INCIDENT)
                        .flatMap(pattern -> criterion.reads(pattern).stream())
                        .forEach(read -> add(read, fields));
            }
        }
        return fields;
    }

    private static void add(Read read, Set<Field> fields) {
        if (read instanceof Read.OfField of && of.ref().level() == FieldRef.Level.OWN) {
            fields.add(of.ref().field());
        } else if (read instanceof Read.OfMembers of) {
            fields.add(of.field());
        }
    }

    private static List<Control> controls(CorrectableRow row, List<Field> read, Map<String, String> form) {
        List<Control> controls = new ArrayList<>();
        for (Field field : row.fields()) {
            String name = row.name(field);
            String recorded = shown(row.facts(), field);
            String value = form.getOrDefault(name, recorded).strip();
            controls.add(new Control(name, field, recorded, value, ""));
        }
        controls.sort(Comparator.comparingInt(
                control -> read.contains(control.field()) ? read.indexOf(control.field()) : read.size()));
        return controls;
    }

    private static String title(CorrectableRow row, Entity member) {
        Entity entity = row.facts().entity();
        String id = shown(row.facts(), entity.require("id"));
        String what = entity.equals(member) ? id : entity.label() + " " + id;
        return member.label() + " " + row.member() + (what.isEmpty() ? "" : " · " + what);
    }

    /** What is on record in words, to see which row to open. */
    private static String summary(CorrectableRow row) {
        Facts facts = row.facts();
        return row.fields().stream()
                .filter(field -> field.type() == FieldType.ENUM && facts.isKnown(field))
                .map(field -> field.labels().get((int) facts.coded(field)))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Facts facts, Field field) {
        Object value = facts.value(field);
        return value == null ? "" : value.toString();
    }

    /** What differs from the record, as a correction would say it. */
    List<String> settings() {
        return Stream.concat(own.stream(), rows.stream().flatMap(row -> row.controls().stream()))
                .filter(Control::isChanged)
                .map(control -> control.name() + "=" + control.value())
                .toList();
    }

    /** What is wrong, with the member or incident that it is about. */
    String said(CorrectionException wrong, Shown shown) {
        String said = wrong.said().in(shown.language());
        return rows.stream()
                .filter(row -> row.controls().stream()
                        .anyMatch(control -> control.name().equals(wrong.fact())))
                .findFirst()
                .map(row -> row.title() + ": " + said)
                .orElse(said);
    }

    /** The same with what is wrong told at the control that it is about. */
    Controls with(CorrectionException wrong, Shown shown) {
        return new Controls(
                told(own, wrong, shown),
                rows.stream()
                        .map(row -> new Row(row.title(), row.summary(), told(row.controls(), wrong, shown)))
                        .toList());
    }

    private static List<Control> told(List<Control> controls, CorrectionException wrong, Shown shown) {
        String said = wrong.said().in(shown.language());
        return controls.stream()
                .map(one -> one.name().equals(wrong.fact())
                        ? new Control(one.name(), one.field(), one.recorded(), one.value(), said)
                        : one)
                .toList();
    }
}
