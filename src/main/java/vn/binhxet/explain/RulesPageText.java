package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;

/** A page of rules for a screen. */
public final class RulesPageText {
    private RulesPageText() {}

    public static String of(RulesPage page) {
        List<String> lines = new ArrayList<>(List.of(page.heading()));
        lines.addAll(page.lead());
        for (RulesPage.Section section : page.sections()) {
            lines.add("");
            if (!section.heading().isEmpty()) {
                lines.add(section.heading());
            }
            section.items().forEach(item -> item(item, lines));
        }
        if (!page.foot().isEmpty()) {
            lines.add("");
            lines.addAll(page.foot());
        }
        return String.join("\n", lines) + "\n";
    }

    private static void item(RulesPage.Item item, List<String> lines) {
        String weight = item.weight().isEmpty() ? "" : " [" + item.weight() + "]";
        lines.add("  " + item.id() + "  " + item.phrase() + weight);
        item.sentences().forEach(sentence -> lines.add("      " + sentence));
        String places = String.join(", ", item.places());
        lines.add("      " + (item.source().isEmpty() ? places : item.source() + " · " + places));
    }
}
