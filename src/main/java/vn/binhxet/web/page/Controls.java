package vn.binhxet.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Sha256;
import vn.binhxet.replay.CorrectableRow;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.rulebook.ReviewRules;

/**
 * The facts of a household or a group, to try other values for.
 *
 * @param own its own that rules read
 * @param rows what is folded: the members of a household, each followed by its incidents; the registers of a group and
 *     what rules do not read
 */
public record Controls(List<Control> own, List<Row> rows) {
    /**
     * What is folded under one heading, such as a member.
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
     * @param label what it is called in words
     * @param recorded as it is on record; "" where not reported
     * @param value as it is tried
     * @param wrong why it cannot be so; "" where it can
     */
    public record Control(String name, String label, Field field, String recorded, String value, String wrong) {
        public boolean isChanged() {
            return !value.equals(recorded);
        }

        /** Whether it may be left unreported: a blank that always stands for the same value is no other value. */
        public boolean isOptional() {
            return !field.required() && field.blank() != Field.Blank.NO;
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

    /**
     * Those of a household or a group.
     *
     * @param form what was tried; a fact that is not there keeps what is on record
     */
    static Controls of(ReviewRules rules, Reading.Subject subject, Map<String, String> form, Shown shown) {
        Dictionary dictionary = rules.book().vocabulary().dictionary();
        return subject.isHousehold()
                ? household(subject.household(), FieldsRead.ofHouseholds(rules), dictionary, form)
                : group(subject.group().group(), FieldsRead.ofGroups(rules), dictionary, form, shown);
    }

    private static Controls household(
            Household household, List<Field> read, Dictionary dictionary, Map<String, String> form) {
        List<CorrectableRow> rows = CorrectableRow.of(household);
        List<Control> own = controls(rows.get(0), read, form);
        own.removeIf(control -> !read.contains(control.field()));
        Entity member = dictionary.entity(Dictionary.MEMBER);
        return new Controls(
                own,
                rows.stream()
                        .skip(1)
                        .map(row -> new Row(title(row, member), summary(row), controls(row, read, form)))
                        .toList());
    }

    /** What rules do not read stands folded: somebody may have to correct it all the same. */
    private static Controls group(
            ResidentialGroup group, List<Field> read, Dictionary dictionary, Map<String, String> form, Shown shown) {
        Entity register = dictionary.entity(Dictionary.REGISTER);
        List<CorrectableRow> rows = CorrectableRow.of(group, register);
        List<CorrectableRow> registers = rows.subList(1, rows.size());
        List<Control> own = controls(rows.get(0), read, form);
        List<Control> unread =
                own.stream().filter(control -> !read.contains(control.field())).toList();
        own.removeAll(unread);
        List<Row> folded = new ArrayList<>();
        folded.add(new Row(
                register.label(),
                unreconciled(registers, shown),
                registers.stream()
                        .flatMap(row -> controls(row, read, form).stream())
                        .toList()));
        folded.add(new Row(shown.say("web.controls.unread"), "", unread));
        folded.removeIf(row -> row.controls().isEmpty());
        return new Controls(own, folded);
    }

    private static String unreconciled(List<CorrectableRow> registers, Shown shown) {
        String names = registers.stream()
                .flatMap(row -> row.fields().stream()
                        .filter(field -> row.facts().coded(field) != 1)
                        .map(row::label))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? shown.say("web.controls.reconciled") : shown.say("web.controls.unreconciled", names);
    }

    private static List<Control> controls(CorrectableRow row, List<Field> read, Map<String, String> form) {
        List<Control> controls = new ArrayList<>();
        for (Field field : row.fields()) {
            String name = row.name(field);
            String recorded = shown(row.facts(), field);
            String value = form.getOrDefault(name, recorded).strip();
            controls.add(new Control(name, row.label(field), field, recorded, value, ""));
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

    /** What stands on record, as one short text: another one, where any of it has changed since. */
    public String seen() {
        String recorded =
                all().map(control -> control.name() + "=" + control.recorded()).collect(Collectors.joining("\n"));
        return Sha256.hex(Sha256.of(recorded.getBytes(StandardCharsets.UTF_8)));
    }

    private Stream<Control> all() {
        return Stream.concat(own.stream(), rows.stream().flatMap(row -> row.controls().stream()));
    }

    /** What differs from the record, as a correction would say it. */
    List<String> settings() {
        return all().filter(Control::isChanged)
                .map(control -> control.name() + "=" + control.value())
                .toList();
    }

    /** What is wrong, with the row that it is about. */
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
                        ? new Control(one.name(), one.label(), one.field(), one.recorded(), one.value(), said)
                        : one)
                .toList();
    }
}
