package app.foyer.world;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app does, written from RFC 4226 and RFC 6238: the oracle for the server's own check. */
public record AuthenticatorApp(String base32) {
    /** The code shown at a time. */
    public String codeAt(Instant time) {
        return codeOf(Math.floorDiv(time.getEpochSecond(), 30L));
    }

    /** The code of a time step. */
    public String codeOf(long step) {
        return String.format(Locale.ROOT, "%06d", hotp(key(), step) % 1_000_000);
    }

    /** A code that no step near a time has. */
    public String wrongCodeAt(Instant time) {
        long step = Math.floorDiv(time.getEpochSecond(), 30L);
        for (int code = 0; ; code++) {
            String wrong = String.format(Locale.ROOT, "%06d", code);
            if (!wrong.equals(codeOf(step - 2))
                    && !wrong.equals(codeOf(step - 1))
                    && !wrong.equals(codeOf(step))
                    && !wrong.equals(codeOf(step + 1))
                    && !wrong.equals(codeOf(step + 2))) {
                return wrong;
            }
        }
    }

    /** RFC 4226, section 5.3. */
    public static int hotp(byte[] key, long counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            int offset = hash[hash.length - 1] & 15;
            return ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key() {
        return BaseEncoding.base32().omitPadding().decode(base32);
    }
}
