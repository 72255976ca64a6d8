package app.foyer.scenario;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows: six digits of RFC 6238 with SHA-1 and 30 seconds. */
final class AppCodes {
    private static final String HMAC = "HmacSHA1";
    private static final long PERIOD_SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    private AppCodes() {}

    static String codeAt(String base32, Instant time) {
        byte[] key = BaseEncoding.base32().omitPadding().decode(base32.replace(" ", ""));
        byte[] hash = hmac(key, Math.floorDiv(time.getEpochSecond(), PERIOD_SECONDS));
        return written(truncated(hash));
    }

    static String written(int code) {
        return String.format(Locale.ROOT, "%06d", code);
    }

    /** RFC 4226, section 5.3. */
    private static int truncated(byte[] hash) {
        int offset = hash[hash.length - 1] & 0xf;
        return (ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff) % DIGITS;
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
