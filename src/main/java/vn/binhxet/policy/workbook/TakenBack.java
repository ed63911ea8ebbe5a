package vn.binhxet.policy.workbook;

import java.util.List;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;

/**
 * What a workbook makes of the rules.
 *
 * @param files the rules as they would be
 * @param changes what differs, each with its file and line
 * @param notices what of the workbook was left aside
 */
public record TakenBack(RuleFiles files, List<Message> changes, List<CellProblem> notices) {
    public TakenBack {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }
}
