package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.RuleFiles;

/**
 * What one workbook is about, and its sheets. Their wording is Vietnamese whatever the program's language: the workbook
 * is made for officials.
 *
 * @param subject a title's id, {@code parameters}, or a plan's id
 * @param files the paths of the files it shows
 */
record RuleSheets(String subject, List<String> files, List<Sheet> sheets) {
    static final String PARAMETERS = "parameters";

    /**
     * The sheets of a title, of the parameters or of a plan; empty where there is no such thing.
     *
     * @param newLimits limits that no criterion has yet but may get
     */
    static Optional<RuleSheets> of(RuleFiles files, String subject, Set<String> newLimits) {
        String title = "titles/" + subject;
        String plan = "plans/" + subject + "/plan.yaml";
        if (subject.equals(PARAMETERS)) {
            List<String> read = new ArrayList<>(List.of(ValueSheet.FILE));
            ValueSheet.plans(files).forEach(id -> read.add("plans/" + id + "/plan.yaml"));
            return Optional.of(new RuleSheets(subject, read, ParameterSheets.of(files)));
        }
        if (files.texts().containsKey(title + "/title.yaml")) {
            List<String> read = files.texts().keySet().stream()
                    .filter(path -> path.startsWith(title + "/"))
                    .toList();
            return Optional.of(new RuleSheets(subject, read, TitleSheets.of(files, title, newLimits)));
        }
        return files.texts().containsKey(plan)
                ? Optional.of(new RuleSheets(subject, List.of(plan), PlanSheets.of(plan)))
                : Optional.empty();
    }
}
