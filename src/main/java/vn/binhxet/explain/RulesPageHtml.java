package vn.binhxet.explain;

import vn.binhxet.model.Message;

/** A page of rules to print on A4 and give to the people's meeting: one file, no scripts, nothing fetched. */
public final class RulesPageHtml {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 15mm 20mm 25mm; }
            body { font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif; color: #111; background: #fff;
                   max-width: 180mm; margin: 8mm auto; padding: 0 5mm; }
            h1 { font-size: 16pt; text-align: center; margin: 0 0 4mm; }
            h2 { font-size: 12.5pt; margin: 6mm 0 2mm; break-after: avoid; }
            p { margin: 0 0 1mm; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #555; padding: 1.2mm 1.8mm; vertical-align: top; text-align: left; }
            th { background: #eee; }
            tr { break-inside: avoid; }
            td.id, td.weight { white-space: nowrap; }
            td.weight { white-space: normal; width: 22mm; }
            .source { color: #444; font-size: 10.5pt; }
            footer { margin-top: 6mm; font-size: 10.5pt; }
            @media print { body { margin: 0; padding: 0; max-width: none; } }
            """;

    private final Words words;
    private final StringBuilder html = new StringBuilder();

    private RulesPageHtml(Message.Language language) {
        this.words = new Words(language);
    }

    public static String of(RulesPage page, Message.Language language) {
        RulesPageHtml file = new RulesPageHtml(language);
        file.head(page);
        page.sections().forEach(file::section);
        file.html.append("<footer>");
        page.foot().forEach(sentence -> file.element("p", sentence));
        file.html.append("</footer></body></html>\n");
        return file.html.toString();
    }

    private void head(RulesPage page) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language() == Message.Language.VI ? "vi" : "en")
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        element("title", page.heading());
        html.append("<style>").append(STYLE).append("</style></head><body>");
        element("h1", page.heading());
        page.lead().forEach(sentence -> element("p", sentence));
    }

    private void section(RulesPage.Section section) {
        if (!section.heading().isEmpty()) {
            element("h2", section.heading());
        }
        html.append("<table><thead><tr>");
        for (String heading : words.say("show.columns").split("\\|", -1)) {
            element("th", heading);
        }
        html.append("</tr></thead><tbody>");
        section.items().forEach(this::row);
        html.append("</tbody></table>");
    }

    private void row(RulesPage.Item item) {
        html.append("<tr><td class=\"id\">").append(escaped(item.id())).append("</td><td>");
        html.append("<strong>").append(escaped(item.phrase())).append("</strong>");
        item.sentences().forEach(sentence -> element("p", sentence));
        if (!item.source().isEmpty()) {
            html.append("<p class=\"source\">").append(escaped(item.source())).append("</p>");
        }
        html.append("</td><td class=\"weight\">").append(escaped(item.weight())).append("</td></tr>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
