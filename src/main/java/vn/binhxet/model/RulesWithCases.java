package vn.binhxet.model;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A version of the rules as it is handed around.
 *
 * @param rules the files that decide
 * @param cases the worked cases beside them, which decide nothing
 */
public record RulesWithCases(RuleFiles rules, RuleFiles cases) {
    private static final Set<String> RULE_FILES = Set.of("facts.yaml", "parameters.yaml", "title.yaml", "plan.yaml");
    private static final Pattern CASES = Pattern.compile("titles/[^/]+/cases\\.yaml");

    /** Whether a file of a rules folder decides; notes and cases may lie beside those that do. */
    public static boolean isRule(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.endsWith(".drl") || RULE_FILES.contains(last);
    }

    /** Whether a file of a rules folder holds worked cases. */
    public static boolean isCase(String path) {
        return CASES.matcher(path).matches();
    }
}
