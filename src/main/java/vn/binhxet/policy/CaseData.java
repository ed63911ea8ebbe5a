package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.rulebook.CaseRow;
import vn.binhxet.rulebook.WorkedCase;

/** Worked cases as one dataset, each with a ward and a group of its own, read as real data are. */
final class CaseData {
    private static final String RECONCILED = "reconciled";

    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
    private final Map<String, List<Origin>> origins = new HashMap<>();

    /** Where a row comes from. */
    private record Origin(String file, WorkedCase worked, CaseRow row) {}

    /** The id of a case's group; messages about the group so name the case. */
    static String group(String file, WorkedCase worked) {
        return file + ":" + worked.line();
    }

    void add(String file, WorkedCase worked) {
        String group = group(file, worked);
        String ward = "ward " + group;
        Origin around = new Origin(file, worked, CaseRow.EMPTY);
        add(Dictionary.WARD, around, worked.ward(), Map.of("id", ward));
        add(Dictionary.GROUP, around, worked.group(), Map.of("id", group, "ward_id", ward));
        worked.registers().cells().forEach((category, state) -> {
            if (!state.text().isEmpty()) {
                CaseRow register = new CaseRow(Map.of(RECONCILED, state));
                add(Dictionary.REGISTER, around, register, Map.of("category", category, "group_id", group));
            }
        });
        int number = 0;
        for (WorkedCase.Homes alike : worked.households()) {
            for (int i = 0; i < alike.count(); i++) {
                add(around, alike, group, "%s-%04d".formatted(group, number++));
            }
        }
    }

    private void add(Origin origin, WorkedCase.Homes homes, String group, String household) {
        add(Dictionary.HOUSEHOLD, origin, homes.household(), Map.of("id", household, "group_id", group));
        for (int i = 0; i < homes.members().size(); i++) {
            Map<String, String> ties = Map.of("id", person(household, i + 1), "household_id", household);
            add(Dictionary.MEMBER, origin, homes.members().get(i), ties);
        }
        for (int i = 0; i < homes.incidents().size(); i++) {
            WorkedCase.Incident incident = homes.incidents().get(i);
            Map<String, String> ties =
                    Map.of("id", household + "!" + i, "member_id", person(household, incident.member()));
            add(Dictionary.INCIDENT, origin, incident.row(), ties);
        }
    }

    private static String person(String household, int place) {
        return household + "/" + place;
    }

    private void add(String entity, Origin origin, CaseRow row, Map<String, String> ties) {
        Map<String, String> texts = new HashMap<>(ties);
        row.cells().forEach((field, cell) -> texts.put(field, cell.text()));
        rows.computeIfAbsent(entity, name -> new ArrayList<>()).add(texts);
        origins.computeIfAbsent(entity + "s", table -> new ArrayList<>())
                .add(new Origin(origin.file(), origin.worked(), row));
    }

    Dataset dataset(Dictionary dictionary) {
        return new DatasetReader(dictionary, Progress.SILENT).read(rows);
    }

    /** What cannot be read in the cases, at its place in their file. */
    List<Problem> mistakes(Dataset dataset) {
        return dataset.intake().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(this::inCases)
                .distinct()
                .toList();
    }

    private Problem inCases(Problem problem) {
        Origin origin = origins.getOrDefault(problem.file(), List.of()).get((int) problem.row() - 1);
        CaseRow.Cell cell = origin.row().cells().get(problem.field());
        Message message = problem.message();
        Object why =
                message.code().equals("cell.unreadable") ? message.arguments().get(1) : message;
        return Problem.inRules(
                origin.file(),
                cell == null ? origin.worked().line() : cell.line(),
                cell == null ? 0 : cell.column(),
                Message.of("cases.value", problem.field(), cell == null ? "" : cell.text(), why));
    }
}
