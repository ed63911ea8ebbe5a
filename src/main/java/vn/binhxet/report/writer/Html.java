package vn.binhxet.report.writer;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Message;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;
import vn.binhxet.report.paper.Paper;

/** Papers as one HTML document for a printer of pages; each paper begins a new page and a new count of pages. */
final class Html {
    private static final String BREAK = "<br/>";

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> codes = new HashMap<>();

    private Html() {}

    /** @param papers of one review */
    static String of(List<Paper> papers) {
        Html html = new Html();
        Paper first = papers.get(0);
        html.text
                .append("<html lang=\"vi\"><head><title>")
                .append(escaped(first.name()))
                .append("</title>")
                .append(described("subject", first))
                .append(described("description", first))
                .append("<style>")
                .append(Style.of(first.seal().foot(), papers.size() == 1))
                .append("</style></head><body>");
        papers.forEach(html::paper);
        return html.text.append("</body></html>").toString();
    }

    private static String described(String name, Paper paper) {
        return "<meta name=\"" + name + "\" content=\"" + escaped(paper.seal().foot()) + "\"/>";
    }

    private void paper(Paper paper) {
        text.append("<div class=\"paper\">");
        Runs.of(paper).forEach(this::run);
        text.append("</div>");
    }

    /** A list goes on over pages, but begins only where it has room for what stands at its head. */
    private void run(List<Block> run) {
        Block last = run.get(run.size() - 1);
        if (last instanceof Block.Table) {
            text.append("<div class=\"run\"").append(room(Room.of(run))).append('>');
        } else {
            text.append("<div class=\"whole run\">");
        }
        run.forEach(this::block);
        text.append("</div>");
    }

    private static String room(int millimetres) {
        return " style=\"-fs-page-break-min-height:" + millimetres + "mm\"";
    }

    private void block(Block block) {
        if (block instanceof Block.Letterhead letterhead) {
            letterhead(letterhead);
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Text paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Part part) {
            element("h2", "part", part.name());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Chart chart) {
            chart(chart);
        } else if (block instanceof Block.Closing closing) {
            closing(closing);
        } else if (block instanceof Block.Seal seal) {
            seal(seal);
        }
    }

    private void letterhead(Block.Letterhead head) {
        text.append("<table class=\"letterhead\"><tr><td class=\"issuer\">");
        for (int i = 0; i < head.issuer().size(); i++) {
            element(
                    "div",
                    i == head.issuer().size() - 1 ? "own" : "above",
                    head.issuer().get(i));
        }
        text.append("<div class=\"short rule\"></div></td><td class=\"state\">");
        element("div", "name", Message.of("paper.state").in(Message.Language.VI));
        text.append("<div><span class=\"motto\">")
                .append(escaped(Message.of("paper.motto").in(Message.Language.VI)))
                .append("</span></div></td></tr><tr><td class=\"issuer\">");
        element("div", "number", head.number());
        text.append("</td><td class=\"state\">");
        element("div", "day", head.day());
        text.append("</td></tr></table>");
    }

    private void heading(Block.Heading heading) {
        element("h1", "kind", heading.kind());
        if (!heading.about().isEmpty()) {
            element("div", "about", heading.about());
            text.append("<div class=\"long rule\"></div>");
        }
    }

    private void paragraph(Block.Text paragraph) {
        text.append("<p class=\"").append(paragraph.style()).append("\">");
        for (Block.Span span : paragraph.spans()) {
            text.append(span.isBold() ? "<b>" : "").append(escaped(span.text())).append(span.isBold() ? "</b>" : "");
        }
        text.append("</p>");
    }

    private void table(Block.Table table) {
        int whole = table.columns().stream().mapToInt(Block.Column::width).sum();
        text.append("<table class=\"list\"><thead><tr>");
        for (Block.Column column : table.columns()) {
            text.append("<th style=\"width:")
                    .append(column.width() * 100 / whole)
                    .append("%\">");
            text.append(escaped(column.heading())).append("</th>");
        }
        text.append("</tr></thead><tbody>");
        if (table.rows().isEmpty()) {
            band("none", table, Message.of("paper.none").in(Message.Language.VI), "");
        }
        for (int i = 0; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            if (row instanceof Block.Row.Band band) {
                band("band", table, band.text(), room(Room.ofRows(table, i)));
            } else if (row instanceof Block.Row.Cells cells) {
                cells(cells, table.columns());
            }
        }
        text.append("</tbody></table>");
    }

    private void band(String kind, Block.Table table, String words, String room) {
        text.append("<tr class=\"").append(kind).append('"').append(room).append("><td colspan=\"");
        text.append(table.columns().size()).append("\">").append(escaped(words)).append("</td></tr>");
    }

    private void cells(Block.Row.Cells row, List<Block.Column> columns) {
        text.append(row.isTotal() ? "<tr class=\"total\">" : "<tr>");
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            text.append("<td class=\"").append(columns.get(i).align()).append("\">");
            text.append(escaped(cell.shown())).append("</td>");
        }
        text.append("</tr>");
    }

    private void closing(Block.Closing closing) {
        text.append("<table class=\"closing\"><tr>");
        for (Block.Party party : closing.parties()) {
            if (party instanceof Block.Party.Recipients recipients) {
                text.append("<td class=\"recipients\">");
                element("div", "to", recipients.heading());
                recipients.lines().forEach(line -> element("div", "one", "- " + line));
            } else if (party instanceof Block.Party.Signatory signatory) {
                text.append("<td class=\"signatory\">");
                signatory.office().forEach(line -> element("div", "office", line));
                element("div", "hand", signatory.name());
            }
            text.append("</td>");
        }
        text.append("</tr></table>");
    }

    private void seal(Block.Seal seal) {
        text.append("<table class=\"seal\"><tr><td class=\"code\">");
        String code = codes.computeIfAbsent(seal.code(), Html::code);
        text.append(code).append("</td><td>");
        seal.lines().forEach(line -> element("div", "line", line));
        text.append("</td></tr></table>");
    }

    private static String code(String text) {
        return picture(QrImage.png(text), "code", text);
    }

    private void chart(Block.Chart chart) {
        ChartImage image = ChartImage.of(chart);
        text.append("<div class=\"picture\" style=\"width:%dmm\">".formatted(image.width()));
        text.append(picture(image.png(), "chart", chart.title())).append("</div>");
    }

    private static String picture(byte[] png, String kind, String words) {
        return "<img class=\"" + kind + "\" alt=\"" + escaped(words) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\"/>";
    }

    private void element(String name, String kind, String words) {
        text.append('<').append(name).append(" class=\"").append(kind).append("\">");
        text.append(escaped(words)).append("</").append(name).append('>');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", BREAK);
    }
}
