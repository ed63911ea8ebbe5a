package vn.binhxet.policy.workbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.Sha256;

/**
 * What a workbook was made from; kept among its properties.
 *
 * @param subject a title's id, {@code parameters}, or a plan's id
 * @param digests SHA-256 of each file it shows, by path
 */
record Origin(String subject, Map<String, String> digests) {
    Origin {
        digests = Map.copyOf(digests);
    }

    static Origin of(RuleFiles files, String subject, List<String> paths) {
        Map<String, String> digests = new TreeMap<>();
        for (String path : paths) {
            String text = Objects.requireNonNull(files.texts().get(path), path);
            digests.put(path, Sha256.hex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
        }
        return new Origin(subject, digests);
    }

    /** The files that are not what they were, or are there only now or only then. */
    Set<String> changed(Origin now) {
        Set<String> changed = new TreeSet<>(digests.keySet());
        changed.addAll(now.digests.keySet());
        changed.removeIf(path -> Objects.equals(digests.get(path), now.digests.get(path)));
        return changed;
    }
}
