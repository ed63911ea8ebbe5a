package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.intake.Cell;
import vn.binhxet.ledger.Ledger;
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

    Correction {
        changes = List.copyOf(changes);
    }

    /**
     * @param place of the household or group in the dataset
     * @throws CorrectionException if a fact cannot be set so
     */
    static Correction of(Dictionary dictionary, Dataset dataset, Ledger.Place place, List<String> settings) {
        List<RecordedReview.Change> changes = new ArrayList<>();
        List<ResidentialGroup> groups = new ArrayList<>(dataset.groups());
        ResidentialGroup group = groups.get(place.group());
        if (place.household() < 0) {
            groups.set(
                    place.group(),
                    new GroupCorrection(dictionary.entity(Dictionary.REGISTER), group, changes).with(settings));
        } else {
            List<Household> households = new ArrayList<>(group.households());
            Household household = households.get(place.household());
            households.set(place.household(), new HouseholdCorrection(household, changes).with(settings));
            groups.set(place.group(), with(group, group.facts(), group.registers(), households));
        }
        Dataset after = new Dataset(groups, dataset.wardIds(), dataset.units(), dataset.indicators(), dataset.intake());
        return new Correction(after, changes);
    }

    private static ResidentialGroup with(
            ResidentialGroup group, Facts facts, List<Boolean> registers, List<Household> households) {
        return new ResidentialGroup(
                group.id(), group.isListed(), group.wardId(), facts, group.ward(), registers, households);
    }

    /** Sets one value of a row and notes the change. */
    private static Facts set(Facts row, FactSetting setting, String place, List<RecordedReview.Change> changes) {
        Field field = row.entity()
                .field(setting.field())
                .orElseThrow(() -> setting.refused(
                        "correct.noField", setting.field(), row.entity().label(), nearest(setting, row.entity())));
        if (isFixed(field)) {
            throw setting.refused("correct.fixed", field.label());
        }
        if (field.required() && setting.value().isEmpty()) {
            throw setting.refused("correct.required", field.label());
        }
        Facts.Builder edited = row.edit();
        edited.clear(field);
        if (!setting.value().isEmpty()) {
            Optional<Message> wrong = Cell.read(field, setting.value(), edited);
            if (wrong.isPresent()) {
                throw setting.refused("correct.value", field.label(), setting.value(), wrong.get());
            }
        }
        Facts after = edited.build();
        refusePart(after, setting);
        changes.add(new RecordedReview.Change(place, field.name(), shown(row, field), shown(after, field)));
        return after;
    }

    private static String nearest(FactSetting setting, Entity entity) {
        return Nearest.to(
                setting.field(),
                entity.fields().stream()
                        .filter(known -> !isFixed(known))
                        .map(Field::name)
                        .toList());
    }

    static boolean isFixed(Field field) {
        return field.personal() || TIES.contains(field.name());
    }

    private static String shown(Facts row, Field field) {
        Object value = row.value(field);
        return value == null ? "" : value.toString();
    }

    private static void refusePart(Facts row, FactSetting setting) {
        for (Field part : row.entity().fields()) {
            String name = part.whole();
            if (name == null || name.startsWith(Dictionary.GROUP + ".")) {
                continue;
            }
            Field whole = row.entity().require(name);
            if (row.isKnown(part) && row.isKnown(whole) && row.coded(part) > row.coded(whole)) {
                throw setting.refused("correct.part", part.label(), row.coded(part), whole.label(), row.coded(whole));
            }
        }
    }

    /** Corrects a household, its members and their incidents. */
    private record HouseholdCorrection(Household household, List<RecordedReview.Change> changes) {
        Household with(List<String> settings) {
            Household corrected = household;
            for (String text : settings) {
                FactSetting setting = FactSetting.of(text);
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

        private List<Membership> members(Household corrected, FactSetting setting) {
            int before = changes.size();
            List<Membership> members = new ArrayList<>();
            for (Membership membership : corrected.memberships()) {
                members.add(member(membership, members.size(), setting));
            }
            if (changes.size() == before) {
                throw setting.isOfRegister()
                        ? setting.refused("correct.registerOfGroup", setting.row(), corrected.groupId())
                        : setting.refused("correct.noRow", setting.row());
            }
            return members;
        }

        private Membership member(Membership membership, int place, FactSetting setting) {
            if (setting.isOfMember()) {
                return setting.meansMember(membership.member(), place)
                        ? new Membership(set(membership.member(), setting, "member", changes), membership.incidents())
                        : membership;
            }
            List<Facts> incidents = membership.incidents().stream()
                    .map(row -> setting.meansIncident(row) ? set(row, setting, setting.row(), changes) : row)
                    .toList();
            return new Membership(membership.member(), incidents);
        }
    }

    /** Corrects a group's own facts and its registers. */
    private record GroupCorrection(Entity register, ResidentialGroup group, List<RecordedReview.Change> changes) {
        ResidentialGroup with(List<String> settings) {
            ResidentialGroup corrected = group;
            for (String text : settings) {
                FactSetting setting = FactSetting.of(text);
                if (setting.isOfRegister()) {
                    corrected = Correction.with(
                            corrected, corrected.facts(), registers(corrected, setting), corrected.households());
                } else if (setting.row().isEmpty()) {
                    Facts facts = set(corrected.facts(), setting, "group " + corrected.id(), changes);
                    corrected = Correction.with(corrected, facts, corrected.registers(), corrected.households());
                } else {
                    throw setting.refused("correct.noRow", setting.row());
                }
            }
            return corrected;
        }

        private List<Boolean> registers(ResidentialGroup corrected, FactSetting setting) {
            Field category = register.require(FactSetting.CATEGORY);
            int code = category.codes().indexOf(setting.register());
            if (code < 0) {
                throw setting.refused("correct.noRegister", setting.row(), String.join(", ", category.codes()));
            }
            Field state = register.require(FactSetting.RECONCILED);
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
