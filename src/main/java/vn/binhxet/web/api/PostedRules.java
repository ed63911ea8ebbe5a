package vn.binhxet.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.web.rules.Draft;

/**
 * The files of a rules folder as a program posts them.
 *
 * @param files texts by path, such as {@code titles/GDVH-86/title.yaml}
 * @param note why they are handed in; not needed for a check
 */
public record PostedRules(Map<String, String> files, String note) {
    private static final int MOST = 300;

    public PostedRules {
        files = Optional.ofNullable(files).orElse(Map.of());
        note = Optional.ofNullable(note).orElse("");
    }

    /** @throws Problems.Unusable if there are none, too many, too large ones, or some that have no place in rules */
    RulesWithCases version() {
        if (files.isEmpty() || files.size() > MOST) {
            throw new Problems.Unusable(Message.of("api.rules.files", MOST));
        }
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, text) -> {
            if (!Draft.isPlace(path)) {
                throw new Problems.Unusable(Message.of("draft.place", path));
            }
            if (text.length() > Draft.LARGEST) {
                throw new Problems.Unusable(Message.of("draft.large", path, Draft.LARGEST / 1000));
            }
            texts.put(path, RuleFiles.kept(text));
        });
        return RulesWithCases.of(texts);
    }
}
