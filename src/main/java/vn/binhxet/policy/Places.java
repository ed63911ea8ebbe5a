package vn.binhxet.policy;

import java.util.List;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;

/** Finds the line of a YAML file that declares something. */
record Places(RuleFiles files) {
    /** A doubt about what a key declares; without a line where the key is not found. */
    Problem doubt(String file, String key, Message message) {
        return Problem.doubtInRules(file, line(file, key), message);
    }

    private long line(String file, String key) {
        Pattern declared = Pattern.compile("^\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
        List<String> lines = files.texts().getOrDefault(file, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (declared.matcher(lines.get(i)).matches()) {
                return i + 1L;
            }
        }
        return 0;
    }
}
