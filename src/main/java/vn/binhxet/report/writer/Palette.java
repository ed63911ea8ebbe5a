package vn.binhxet.report.writer;

import java.awt.Color;
import java.util.List;
import vn.binhxet.report.paper.Block;

/** The colours of charts, apart also where a paper is printed in grey. */
final class Palette {
    private static final List<Color> BARS =
            List.of(new Color(0x2F6690), new Color(0xD1495B), new Color(0xEDAE49), new Color(0xC8CDD2));
    private static final int HALF = 128;
    private static final Color LINE = new Color(0x8B1E3F);

    private Palette() {}

    static Color of(Block.Series series, int place) {
        return series.isLine() ? LINE : BARS.get(place % BARS.size());
    }

    /** For letters on a colour. */
    static Color on(Color color) {
        return color.getGreen() > HALF ? Color.BLACK : Color.WHITE;
    }

    static byte[] bytes(Block.Series series, int place) {
        Color color = of(series, place);
        return new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
    }
}
