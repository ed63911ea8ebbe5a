package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns and a line under the headings. */
final class TextTable {
    private static final String GAP = "  ";

    /** Where the text of a column stands. */
    enum Align {
        LEFT,
        RIGHT
    }

    private final List<Align> aligns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Align> aligns, List<String> headings) {
        this.aligns = List.copyOf(aligns);
        rows.add(List.copyOf(headings));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        int[] widths = new int[aligns.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : GAP)
                        .append(aligns.get(i) == Align.RIGHT ? pad + row.get(i) : row.get(i) + pad);
            }
            lines.add(line.toString().stripTrailing());
            if (lines.size() == 1) {
                int total = java.util.Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
                lines.add("─".repeat(total));
            }
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
