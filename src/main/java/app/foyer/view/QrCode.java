package app.foyer.view;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code as a drawing: one path over a white ground with its quiet zone, which dark pages must not lose. */
public final class QrCode {
    private static final int QUIET_ZONE = 4;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            StandardCharsets.UTF_8.name(),
            EncodeHintType.MARGIN,
            QUIET_ZONE);

    private QrCode() {}

    /**
     * The drawing for a page.
     *
     * @param words for those who cannot see it
     */
    public static Html svg(String content, String words) {
        String label = Sheet.escaped(words);
        return new Html(drawing(matrix(content), " class=\"qr\" role=\"img\" aria-label=\"" + label + "\""));
    }

    /** The drawing as an address that an image can have. */
    public static String dataUri(String content) {
        byte[] svg = drawing(matrix(content), "").getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    /** Dark modules are true; one bit a module. */
    static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the content does not fit into a QR code", tooLong);
        }
    }

    private static String drawing(BitMatrix modules, String attributes) {
        int size = modules.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size + "\"" + attributes
                + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path d=\"" + path(modules) + "\"/></svg>";
    }

    /** Every run of dark modules in a row is one flat rectangle. */
    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int start = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > start) {
                    path.append('M').append(start).append(' ').append(row);
                    path.append('h')
                            .append(column - start)
                            .append("v1h-")
                            .append(column - start)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
