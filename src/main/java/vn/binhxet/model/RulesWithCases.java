package vn.binhxet.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** The files of a rules folder, sorted out; what neither decides nor holds cases is left aside. */
    public static RulesWithCases of(Map<String, String> texts) {
        Map<String, String> rules = new TreeMap<>(texts);
        rules.keySet().removeIf(path -> !isRule(path));
        Map<String, String> cases = new TreeMap<>(texts);
        cases.keySet().removeIf(path -> !isCase(path));
        return new RulesWithCases(new RuleFiles(rules), new RuleFiles(cases));
    }

    /** All of them as text by path. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(rules.texts());
        texts.putAll(cases.texts());
        return Collections.unmodifiableMap(texts);
    }

    /** The same with another text in one file, which may be new. */
    public RulesWithCases with(String path, String text) {
        Map<String, String> others = new TreeMap<>(texts());
        others.put(path, text);
        return of(others);
    }

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
