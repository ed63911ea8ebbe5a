package vn.binhxet.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One subject's outcome under one title, with everything it rests on.
 *
 * @param title the title's id
 * @param group the group the subject belongs to, or is
 * @param findings one for each criterion, in the title's order
 * @param parameters the parameters in force, by name
 * @param rules SHA-256 of the rules folder
 * @param input SHA-256 of the facts that the decision could read
 */
public record Decision(
        String title,
        String titleName,
        SubjectKind subjectKind,
        String subject,
        String group,
        Period period,
        Outcome outcome,
        Score score,
        Mark passMark,
        List<StandardScore> standards,
        List<Finding> findings,
        Map<String, String> parameters,
        String rules,
        String input) {
    private static final Comparator<Finding> BY_WEIGHT = Comparator.comparing(
                    (Finding finding) -> finding.criterion().kind())
            .thenComparing(Finding::lost, Comparator.reverseOrder())
            .thenComparing(finding -> finding.criterion().points(), Comparator.reverseOrder());

    public Decision {
        standards = List.copyOf(standards);
        findings = List.copyOf(findings);
        parameters = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(parameters));
    }

    /** What stands against a pass: gates, then mandatory criteria, then scored ones by the points they lose. */
    public List<Finding> reasons() {
        return findings.stream()
                .filter(finding -> finding.verdict() != Verdict.MET && finding.verdict() != Verdict.NOT_APPLICABLE)
                .sorted(BY_WEIGHT)
                .toList();
    }
}
