package vn.binhxet.report.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;

/** How papers look on pages. */
final class Style {
    private static final String FOOT =
            "font: %dpt \"%s\"; color: #444; white-space: nowrap;".formatted(Layout.FOOT, Fonts.FAMILY);

    private Style() {}

    /**
     * @param foot at the foot of every page, beside its number
     * @param isNumbered whether pages from the second on have their number at the top as well
     */
    static String of(String foot, boolean isNumbered) {
        String[] page =
                Message.of("paper.page", "\t", "\t").in(Message.Language.VI).split("\t", -1);
        String margins = "@page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm;"
                .formatted(Layout.PAGE_WIDTH, Layout.PAGE_HEIGHT, Layout.TOP, Layout.RIGHT, Layout.BOTTOM, Layout.LEFT);
        String feet =
                " @bottom-left { content: %s; %s } @bottom-right { content: %s counter(page) %s counter(pages) %s; %s }"
                        .formatted(
                                quoted(foot),
                                FOOT + " width: 80%;",
                                quoted(page[0]),
                                quoted(page[1]),
                                quoted(page[2]),
                                FOOT + " text-align: right; width: 20%;");
        String top = " @top-center { content: counter(page); font: %dpt \"%s\"; }".formatted(Layout.BODY, Fonts.FAMILY);
        return margins
                + feet
                + (isNumbered ? top : "")
                + " } @page :first { @top-center { content: normal; } } "
                + sheet();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(Form.class.getResourceAsStream("paper.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
