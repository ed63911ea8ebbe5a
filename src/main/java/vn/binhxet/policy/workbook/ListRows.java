package vn.binhxet.policy.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;

/** Rows that are the items of a list. */
record ListRows(YamlPath list, YamlRows rows) {
    /** @param above the item it comes below, counted from 0; empty for the first place */
    YamlEdit add(YamlEdit edit, Optional<Integer> above, Map<String, String> cells) {
        if (edit.value(list).isEmpty()) {
            return edit.put(list, new YamlValue.Items(List.of(rows.value(cells))), List.of());
        }
        if (edit.keys(list).isEmpty()) {
            return edit.put(list.to("0"), rows.value(cells), List.of());
        }
        YamlEdit copied = edit.copy(list.to(Integer.toString(above.orElse(0))), "");
        int own = above.map(index -> index + 1).orElse(0);
        return rows.fill(copied, list.to(Integer.toString(own)), cells);
    }
}
