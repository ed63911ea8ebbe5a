package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.binhxet.intake.Cell;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.Nearest;

/**
 * A dataset with some facts of one household or group corrected.
 *
 * @param changes what was really changed, in the order it was asked for
 */
record Correction(Dataset dataset, List<RecordedReview.Change> changes) {
    /** What ties rows together cannot be corrected: it would be another household. */
    private static final Set<String> TIES = Set.of("id", "group_id", "household_id", "member_id", "ward_id");

    private static final String REGISTER = "register:";

    Correction {
        changes = List.copyOf(changes);
    }

    /** @throws CorrectionException if the subject is unknown or a fact cannot be set so */
    static Correction of(Dictionary dictionary, Dataset dataset, String subject, List<String> settings) {
        List<RecordedReview.Change> changes = new ArrayList<>();
        List<ResidentialGroup> groups = new ArrayList<>();
        boolean isFound = false;
        for (ResidentialGroup group : dataset.groups()) {
            ResidentialGroup corrected = group;
            if (group.isListed() && group.id().equals(subject)) {
                corrected = new GroupCorrection(dictionary.entity(Dictionary.REGISTER), group, changes).with(settings);
                isFound = true;
            }
            for (int i = 0; !isFound && i < group.households().size(); i++) {
                if (group.households().get(i).id().equals(subject)) {
                    List<Household> households = new ArrayList<>(group.households());
                    households.set(i, new HouseholdCorrection(households.get(i), changes).with(settings));
                    corrected = with(group, group.facts(), group.registers(), households);
                    isFound = true;
                }
            }
            groups.add(corrected);
        }
        if (!isFound) {
            throw new CorrectionException(Message.of("correct.noSubject", subject));
        }
        Dataset after = new Dataset(groups, dataset.wardIds(), dataset.units(), dataset.indicators(), dataset.intake());
        return new Correction(after, changes);
    }

    private static ResidentialGroup with(
            ResidentialGroup group, Facts facts, List<Boolean> registers, List<Household> households) {
        return new ResidentialGroup(
                group.id(), group.isListed(), group.wardId(), facts, group.ward(), registers, households);
    }

    /**
     * A setting taken apart.
     *
     * @param row "" for the subject itself, or "member:ID", "incident:ID", "register:CODE"
     */
    private record Setting(String row, String field, String value) {
        static Setting of(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new CorrectionException(Message.of("correct.form", text));
            }
            String name = text.substring(0, equals).strip();
            String value = text.substring(equals + 1).strip();
            if (name.startsWith(REGISTER)) {
                return new Setting(name, "reconciled", value);
            }
            int dot = name.lastIndexOf('.');
            boolean isOfRow = name.startsWith("member:") || name.startsWith("incident:");
            if (isOfRow && dot < 0) {
                throw new CorrectionException(Message.of("correct.form", text));
            }
            return isOfRow
                    ? new Setting(name.substring(0, dot), name.substring(dot + 1), value)
                    : new Setting("", name, value);
        }
    }

    /** Sets one value of a row and notes the change. */
    private static Facts set(Facts row, Setting setting, String place, List<RecordedReview.Change> changes) {
        Field field = row.entity()
                .field(setting.field())
                .orElseThrow(() -> new CorrectionException(Message.of(
                        "correct.noField",
                        setting.field(),
                        row.entity().label(),
                        Nearest.to(
                                setting.field(),
                                row.entity().fields().stream()
                                        .filter(known -> !isFixed(known))
                                        .map(Field::name)
                                        .toList()))));
        if (isFixed(field)) {
            throw new CorrectionException(Message.of("correct.fixed", field.label()));
        }
        Facts.Builder edited = row.edit();
        edited.clear(field);
        if (!setting.value().isEmpty()) {
            Optional<Message> wrong = Cell.read(field, setting.value(), edited);
            if (wrong.isPresent()) {
                throw new CorrectionException(Message.of("correct.value", field.label(), setting.value(), wrong.get()));
            }
        }
        Facts after = edited.build();
        refusePart(after);
        changes.add(new RecordedReview.Change(place, field.name(), shown(row, field), shown(after, field)));
        return after;
    }

    private static boolean isFixed(Field field) {
        return field.personal() || TIES.contains(field.name());
    }

    private static String shown(Facts row, Field field) {
        Object value = row.value(field);
        return value == null ? "" : value.toString();
    }

    private static void refusePart(Facts row) {
        for (Field part : row.entity().fields()) {
            String name = part.whole();
            if (name == null || name.startsWith(Dictionary.GROUP + ".")) {
                continue;
            }
            Field whole = row.entity().require(name);
            if (row.isKnown(part) && row.isKnown(whole) && row.coded(part) > row.coded(whole)) {
                throw new CorrectionException(
                        Message.of("intake.part", part.label(), row.coded(part), whole.label(), row.coded(whole)));
            }
        }
    }

    /** Corrects a household, its members and their incidents. */
    private record HouseholdCorrection(Household household, List<RecordedReview.Change> changes) {
        Household with(List<String> settings) {
            Household corrected = household;
            for (String text : settings) {
                Setting setting = Setting.of(text);
                if (setting.row().isEmpty()) {
                    corrected = new Household(
                            corrected.id(),
                            corrected.groupId(),
                            set(corrected.facts(), setting, "household " + corrected.id(), changes),
                            corrected.memberships());
                } else {
                    corrected = new Household(
                            corrected.id(), corrected.groupId(), corrected.facts(), members(corrected, setting));
                }
            }
            return corrected;
        }

        private List<Membership> members(Household corrected, Setting setting) {
            boolean isMember = setting.row().startsWith("member:");
            String id = setting.row().substring(setting.row().indexOf(':') + 1);
            int[] found = {0};
            List<Membership> members = new ArrayList<>();
            for (Membership membership : corrected.memberships()) {
                UnaryOperator<Facts> change = row -> {
                    boolean isMeant = id.equals(row.text(row.entity().require("id")));
                    found[0] += isMeant ? 1 : 0;
                    String place = isMember ? "member" : setting.row();
                    return isMeant ? set(row, setting, place, changes) : row;
                };
                members.add(
                        isMember
                                ? new Membership(change.apply(membership.member()), membership.incidents())
                                : new Membership(
                                        membership.member(),
                                        membership.incidents().stream()
                                                .map(change)
                                                .toList()));
            }
            if (found[0] == 0) {
                throw new CorrectionException(Message.of("correct.noRow", setting.row()));
            }
            return members;
        }
    }

    /** Corrects a group's own facts and its registers. */
    private record GroupCorrection(Entity register, ResidentialGroup group, List<RecordedReview.Change> changes) {
        ResidentialGroup with(List<String> settings) {
            ResidentialGroup corrected = group;
            for (String text : settings) {
                Setting setting = Setting.of(text);
                corrected = setting.row().startsWith(REGISTER)
                        ? Correction.with(
                                corrected, corrected.facts(), registers(corrected, setting), corrected.households())
                        : Correction.with(
                                corrected,
                                set(corrected.facts(), setting, "group " + corrected.id(), changes),
                                corrected.registers(),
                                corrected.households());
            }
            return corrected;
        }

        private List<Boolean> registers(ResidentialGroup corrected, Setting setting) {
            Field category = register.require("category");
            int code = category.codes().indexOf(setting.row().substring(REGISTER.length()));
            if (code < 0) {
                throw new CorrectionException(
                        Message.of("correct.noRegister", setting.row(), String.join(", ", category.codes())));
            }
            Field state = register.require("reconciled");
            Facts.Builder row = new Facts.Builder(register);
            row.code(state, corrected.registers().get(code) ? 1 : 0);
            boolean isReconciled =
                    set(row.build(), setting, setting.row(), changes).coded(state) == 1;
            List<Boolean> registers = new ArrayList<>(corrected.registers());
            registers.set(code, isReconciled);
            return registers;
        }
    }
}
