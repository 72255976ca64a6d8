package app.foyer.otp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The {@code otpauth:} address that a QR code carries, and that opens an app on the phone itself. */
final class KeyUri {
    private KeyUri() {}

    /** The issuer stands in the label and as a parameter, as apps differ in which one they read. */
    static String of(SharedSecret secret, String issuer, String account) {
        return "otpauth://totp/" + encoded(withoutColon(issuer)) + ":" + encoded(withoutColon(account)) + "?secret="
                + secret.base32() + "&issuer=" + encoded(withoutColon(issuer)) + "&algorithm=SHA1&digits=6&period="
                + OtpPolicy.PERIOD_SECONDS;
    }

    /** A colon separates issuer and account, so neither may hold one. */
    private static String withoutColon(String text) {
        return text.replace(':', ' ').strip();
    }

    /** Percent-encoding with %20 for a space: many apps show a plus sign as it is. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
