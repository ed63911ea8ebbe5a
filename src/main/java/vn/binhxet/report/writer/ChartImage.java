package vn.binhxet.report.writer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.binhxet.report.paper.Block;

/**
 * A chart as a PNG, never higher than a page.
 *
 * @param width in mm
 * @param height in mm
 */
record ChartImage(byte[] png, int width, int height) {
    static ChartImage of(Block.Chart chart) {
        BufferedImage drawn = new ChartDrawing(chart).image();
        int height = Math.min(ChartDrawing.millimetres(drawn.getHeight()), Layout.MOST_CHART_HEIGHT);
        int width = Math.min(Layout.TEXT_WIDTH, height * drawn.getWidth() / drawn.getHeight() + 1);
        return new ChartImage(png(drawn), width, height);
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
