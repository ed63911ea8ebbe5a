package vn.binhxet.policy.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.binhxet.rulebook.YamlPath;

/**
 * A row of a sheet as the text says it.
 *
 * @param path where it stands in the file; in a rule file the rule's number
 * @param cells by the column's key; blank ones left out
 */
record SheetRow(String file, YamlPath path, Map<String, String> cells) {
    SheetRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    String cell(String key) {
        return cells.getOrDefault(key, "");
    }
}
