package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.condition.Nearest;

/** Reads the rows of facts in a worked case. */
final class CaseFacts {
    /** Columns that tie rows together; the program fills them. */
    private static final Set<String> TIES = Set.of("id", "household_id", "group_id", "ward_id", "member_id");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    private final Dictionary dictionary;

    CaseFacts(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The rows around the households: a case's own values before those of the base. */
    WorkedCase around(Yaml yaml, WorkedCase base) {
        Collection<String> categories =
                dictionary.entity(Dictionary.REGISTER).require("category").codes();
        return new WorkedCase(
                base.name(),
                base.line(),
                base.expected(),
                base.parameters(),
                base.ward().with(row(yaml.child("ward"), fields(Dictionary.WARD))),
                base.group().with(row(yaml.child("group"), fields(Dictionary.GROUP))),
                base.registers().with(row(yaml.child("registers"), categories)),
                base.households());
    }

    /** Several kinds of households. */
    List<WorkedCase.Homes> households(Yaml list, WorkedCase.Homes usual) {
        List<WorkedCase.Homes> homes = new ArrayList<>();
        for (Yaml item : list.items()) {
            item.allow(Set.of("count", "household", "members", "incidents"));
            WorkedCase.Homes alike = homes(item, usual);
            int count = item.need("count").map(CaseFacts::count).orElse(1);
            homes.add(new WorkedCase.Homes(count, alike.household(), alike.members(), alike.incidents()));
        }
        return homes;
    }

    /** One household; members and incidents stand for all those of the usual one. */
    WorkedCase.Homes homes(Yaml yaml, WorkedCase.Homes usual) {
        CaseRow household = usual.household().with(row(yaml.child("household"), fields(Dictionary.HOUSEHOLD)));
        List<CaseRow> members =
                yaml.child("members").map(list -> rows(list, Dictionary.MEMBER)).orElse(usual.members());
        List<WorkedCase.Incident> incidents = yaml.child("incidents")
                .map(list -> list.items().stream()
                        .map(item -> incident(item, members.size()))
                        .toList())
                .orElse(usual.incidents());
        return new WorkedCase.Homes(1, household, members, incidents);
    }

    private List<CaseRow> rows(Yaml list, String entity) {
        return list.items().stream()
                .map(item -> row(Optional.of(item), fields(entity)))
                .toList();
    }

    private WorkedCase.Incident incident(Yaml yaml, int members) {
        int member = yaml.need("member").map(CaseFacts::count).orElse(1);
        if (member < 1 || member > members) {
            yaml.report(Message.of("cases.member", member, members));
        }
        Map<String, CaseRow.Cell> cells = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(fields(Dictionary.INCIDENT));
        known.add("member");
        cells.putAll(row(Optional.of(yaml), known).cells());
        cells.remove("member");
        return new WorkedCase.Incident(member, new CaseRow(cells));
    }

    private static int count(Yaml yaml) {
        String text = yaml.text();
        if (COUNT.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        yaml.report(Message.of("cases.count", text));
        return 1;
    }

    private List<String> fields(String name) {
        Entity entity = dictionary.entity(name);
        return entity.fields().stream()
                .map(Field::name)
                .filter(field -> !TIES.contains(field))
                .toList();
    }

    private static CaseRow row(Optional<Yaml> yaml, Collection<String> known) {
        Map<String, CaseRow.Cell> cells = new LinkedHashMap<>();
        yaml.map(Yaml::entries).orElse(Map.of()).forEach((name, value) -> {
            if (known.contains(name)) {
                cells.put(name, new CaseRow.Cell(value.text(), value.line(), value.column()));
            } else {
                value.report(Message.of("cases.field", name, Nearest.to(name, known)));
            }
        });
        return new CaseRow(cells);
    }
}
