package vn.binhxet.web.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code as a path of squares.
 *
 * @param size squares on each side, with a quiet rim
 * @param path of an SVG drawing, one unit to a square
 */
public record QrCode(int size, String path) {
    private static final int RIM = 4;

    /** Empty where the text is too long for any code. */
    static Optional<QrCode> of(String text) {
        try {
            return Optional.of(of(
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, RIM))));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    private static QrCode of(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(squares.getWidth(), path.toString());
    }
}
