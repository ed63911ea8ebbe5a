package vn.binhxet.report.writer;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.binhxet.report.Form;

/** Liberation Serif, which has the measures of Times New Roman and every Vietnamese letter. */
enum Fonts {
    REGULAR(400, false),
    BOLD(700, false),
    ITALIC(400, true),
    BOLD_ITALIC(700, true);

    static final String FAMILY = "Liberation Serif";

    private final int weight;
    private final boolean isItalic;

    Fonts(int weight, boolean isItalic) {
        this.weight = weight;
        this.isItalic = isItalic;
    }

    int weight() {
        return weight;
    }

    boolean isItalic() {
        return isItalic;
    }

    InputStream open() {
        String name = switch (this) {
            case REGULAR -> "Regular";
            case BOLD -> "Bold";
            case ITALIC -> "Italic";
            case BOLD_ITALIC -> "BoldItalic";
        };
        return Objects.requireNonNull(Form.class.getResourceAsStream("fonts/LiberationSerif-" + name + ".ttf"));
    }

    /** For drawing. */
    Font drawn(int points) {
        try (InputStream in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) points);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
