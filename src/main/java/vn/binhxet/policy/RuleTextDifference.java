package vn.binhxet.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;

/** What differs between two versions line by line, in the usual unified form. */
public final class RuleTextDifference {
    private static final int AROUND = 3;

    private RuleTextDifference() {}

    /** Empty where no file differs. */
    public static List<String> between(RulesWithCases before, RulesWithCases after) {
        List<String> lines = new ArrayList<>(between(before.rules(), after.rules()));
        lines.addAll(between(before.cases(), after.cases()));
        return lines;
    }

    private static List<String> between(RuleFiles before, RuleFiles after) {
        TreeSet<String> files = new TreeSet<>(before.texts().keySet());
        files.addAll(after.texts().keySet());
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            List<String> old = lines(before, file);
            lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                    "a/" + file, "b/" + file, old, DiffUtils.diff(old, lines(after, file)), AROUND));
        }
        return lines;
    }

    private static List<String> lines(RuleFiles files, String file) {
        return files.texts().getOrDefault(file, "").lines().toList();
    }
}
