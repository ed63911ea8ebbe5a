package vn.binhxet.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.binhxet.report.paper.Block;

/** Charts as pictures. */
class ChartImageTest {
    private static ChartImage chart(Block.Shape shape, String name, int names, List<Block.Series> series) {
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            categories.add(name + " " + i);
        }
        return ChartImage.of(new Block.Chart("Tỷ lệ đạt", shape, "%", categories, series));
    }

    private static Block.Series series(String percent, int names, boolean isLine) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            values.add(new BigDecimal(percent));
        }
        return new Block.Series("Tỷ lệ", values, isLine);
    }

    private static BufferedImage drawn(ChartImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image.png()));
    }

    @Test
    void everyNameHasARowOfItsOwn() {
        int few = chart(Block.Shape.LYING, "Tổ", 2, List.of(series("50", 2, false)))
                .height();
        int many = chart(Block.Shape.LYING, "Tổ", 12, List.of(series("50", 12, false)))
                .height();
        String words = "Không bị xử phạt về trật tự công cộng, đánh bạc, tệ nạn, phòng cháy";
        int wordy = chart(Block.Shape.LYING, words, 12, List.of(series("50", 12, false)))
                .height();
        assertThat(many).isGreaterThan(few + 10 * 6);
        assertThat(wordy).isGreaterThan(many);
    }

    @Test
    void aChartOfManyGroupsFitsOnAPage() {
        String words = "Tổ dân phố Đồng Phước – Mỹ Lượng – khu tập thể Nhà máy Sứ kỹ thuật Hoàng Liên Sơn";
        ChartImage image = chart(Block.Shape.BARS, words, 60, List.of(series("50", 60, false)));
        assertThat(image.height()).isEqualTo(Layout.MOST_CHART_HEIGHT);
        assertThat(image.width()).isLessThan(Layout.TEXT_WIDTH);
    }

    @Test
    void aBarThatMissesItsMarkEndsBeforeIt() throws IOException {
        List<Block.Series> series = List.of(series("94.59", 1, false), series("95", 1, true));
        BufferedImage picture = drawn(chart(Block.Shape.BARS, "Tổ", 1, series));
        int bar = Palette.of(series.get(0), 0).getRGB();
        int mark = Palette.of(series.get(1), 1).getRGB();
        int middle = picture.getHeight() / 2;
        int lastOfBar = -1;
        int firstOfMark = picture.getWidth();
        for (int x = picture.getWidth() - 1; x >= 0; x--) {
            if (picture.getRGB(x, middle) == mark) {
                firstOfMark = x;
            }
            if (lastOfBar < 0 && picture.getRGB(x, middle) == bar) {
                lastOfBar = x;
            }
        }
        assertThat(lastOfBar).isPositive().isLessThan(firstOfMark);
        assertThat(firstOfMark).isLessThan(picture.getWidth());
    }
}
