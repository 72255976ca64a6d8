package app.foyer.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A QR code")
class QrCodeTest {
    private static final String URI =
            "otpauth://totp/Client%20Connect:C1001?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Client%20Connect";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 6;

    @Test
    void reads_back_what_was_written_into_it() throws Exception {
        assertThat(read(QrCode.svg(URI, "QR code \"app\"").toString())).isEqualTo(URI);
    }

    @Test
    void is_the_same_drawing_as_an_address_for_an_image() throws Exception {
        String uri = QrCode.dataUri(URI);
        assertThat(uri).startsWith("data:image/svg+xml;base64,");
        byte[] svg = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        assertThat(read(new String(svg, StandardCharsets.UTF_8))).isEqualTo(URI);
    }

    @Test
    void keeps_a_white_quiet_zone_of_four_modules() {
        String svg = QrCode.svg(URI, "QR code \"app\"").toString();
        int size = size(svg);
        assertThat(svg).contains("fill=\"#fff\" d=\"M0 0h" + size);
        var runs = RUN.matcher(svg);
        while (runs.find()) {
            int start = Integer.parseInt(runs.group(1));
            assertThat(start).isGreaterThanOrEqualTo(4);
            assertThat(start + Integer.parseInt(runs.group(3))).isLessThanOrEqualTo(size - 4);
            assertThat(Integer.parseInt(runs.group(2))).isBetween(4, size - 5);
        }
    }

    @Test
    void has_words_for_those_who_cannot_see_it() {
        assertThat(QrCode.svg(URI, "QR code \"app\"").toString()).contains("role=\"img\" aria-label=\"QR code");
    }

    /** Draws the path as a scanner would see it, and reads that. */
    private static String read(String svg) throws Exception {
        int side = size(svg) * SCALE;
        byte[] light = new byte[side * side];
        Arrays.fill(light, (byte) 0xff);
        var runs = RUN.matcher(svg);
        while (runs.find()) {
            int from = Integer.parseInt(runs.group(1)) * SCALE;
            int to = from + Integer.parseInt(runs.group(3)) * SCALE;
            int top = Integer.parseInt(runs.group(2)) * SCALE;
            for (int row = top; row < top + SCALE; row++) {
                Arrays.fill(light, row * side + from, row * side + to, (byte) 0);
            }
        }
        var source = new PlanarYUVLuminanceSource(light, side, side, 0, 0, side, side, false);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private static int size(String svg) {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        return Integer.parseInt(box.group(1));
    }
}
