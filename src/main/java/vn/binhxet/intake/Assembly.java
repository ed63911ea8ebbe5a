package vn.binhxet.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;
import vn.binhxet.model.ResidentialGroup;

/** Puts the rows of a dataset together: persons into households, households into groups, groups into wards. */
final class Assembly {
    private final Dictionary dictionary;
    private final Map<String, List<Row>> rows;
    private final Problems problems;
    private final Map<String, Row> groups;
    private final Map<String, Facts> wards = new TreeMap<>();

    Assembly(Dictionary dictionary, Map<String, List<Row>> rows, Problems problems) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.problems = problems;
        this.groups = Duplicates.resolve(rows(Dictionary.GROUP), "id", problems);
        Duplicates.resolve(rows(Dictionary.WARD), "id", problems)
                .forEach((id, row) -> wards.put(id, row.values().build()));
    }

    private List<Row> rows(String entity) {
        return rows.getOrDefault(entity, List.of());
    }

    Dataset dataset(Supplier<Intake> intake) {
        Map<String, Row> households = Duplicates.resolve(rows(Dictionary.HOUSEHOLD), "id", problems);
        Map<String, List<Membership>> memberships = new Memberships(rows, problems).byHousehold(households);
        Map<String, List<Household>> byGroup = new TreeMap<>();
        Map<String, Row> strangers = new TreeMap<>();
        groups.keySet().forEach(id -> byGroup.put(id, new ArrayList<>()));
        households.forEach((id, row) -> {
            String group = row.text("group_id");
            if (!groups.containsKey(group)) {
                strangers.merge(group, row, (first, second) -> first.number() <= second.number() ? first : second);
            }
            clearPartOfGroup(row, groups.get(group));
            byGroup.computeIfAbsent(group, unlisted -> new ArrayList<>())
                    .add(new Household(id, group, row.values().build(), memberships.getOrDefault(id, List.of())));
        });
        strangers.forEach((group, row) -> problems.ignore(
                row.place("group_id"),
                "group_id",
                group,
                Message.of(
                        "intake.unlistedGroup",
                        byGroup.getOrDefault(group, List.of()).size())));
        List<ResidentialGroup> assembled = groups(byGroup);
        List<Facts> units = units();
        Map<String, BigDecimal> indicators = indicators();
        TreeSet<String> wardIds = new TreeSet<>(wards.keySet());
        groups.values().forEach(group -> wardIds.add(group.text("ward_id")));
        return new Dataset(assembled, List.copyOf(wardIds), units, indicators, intake.get());
    }

    /** A household's part of a whole that its group reports, such as votes of those present. */
    private void clearPartOfGroup(Row row, @Nullable Row group) {
        String prefix = Dictionary.GROUP + ".";
        for (Field part : row.values().entity().fields()) {
            String whole = part.whole();
            if (group == null
                    || whole == null
                    || !whole.startsWith(prefix)
                    || !row.values().isKnown(part)) {
                continue;
            }
            Field field = group.values().entity().require(whole.substring(prefix.length()));
            long value = row.values().coded(part);
            if (group.values().isKnown(field) && value > group.values().coded(field)) {
                problems.clear(
                        row.place(part),
                        part,
                        Long.toString(value),
                        Message.of(
                                "intake.part",
                                part.label(),
                                value,
                                field.label(),
                                group.values().coded(field)));
                row.values().clear(part);
            }
        }
    }

    private List<ResidentialGroup> groups(Map<String, List<Household>> byGroup) {
        Registers registers = new Registers(rows(Dictionary.REGISTER), dictionary.entity(Dictionary.REGISTER));
        Facts blankGroup = Facts.blank(dictionary.entity(Dictionary.GROUP));
        Facts blankWard = Facts.blank(dictionary.entity(Dictionary.WARD));
        List<ResidentialGroup> assembled = new ArrayList<>();
        byGroup.forEach((id, households) -> {
            households.sort(Comparator.comparing(Household::id));
            Row row = groups.get(id);
            String ward = row == null ? null : row.text("ward_id");
            if (row != null && !wards.containsKey(Objects.requireNonNull(ward))) {
                problems.warn(row.place("ward_id"), ward, Message.of("intake.unlistedWard"));
            }
            assembled.add(new ResidentialGroup(
                    id,
                    row != null,
                    ward,
                    row == null ? blankGroup : row.values().build(),
                    ward == null ? blankWard : wards.getOrDefault(ward, blankWard),
                    registers.reconciled(id),
                    households));
        });
        registers.reportStrangers(groups.keySet(), byGroup.keySet(), problems);
        return assembled;
    }

    private List<Facts> units() {
        return Duplicates.resolve(rows(Dictionary.UNIT), "id", problems).values().stream()
                .map(row -> row.values().build())
                .sorted(Row.BY_VALUES)
                .toList();
    }

    private Map<String, BigDecimal> indicators() {
        Entity indicator = dictionary.entity(Dictionary.INDICATOR);
        Field value = indicator.require("value");
        Map<String, BigDecimal> values = new HashMap<>();
        Duplicates.resolve(rows(Dictionary.INDICATOR), "code", problems).forEach((code, row) -> {
            BigDecimal reported = row.values().build().decimal(value);
            if (reported != null) {
                values.put(code, reported);
            }
        });
        return values;
    }
}
