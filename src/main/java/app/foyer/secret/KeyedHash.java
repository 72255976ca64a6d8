package app.foyer.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises a value later without keeping it: HMAC-SHA256 under a key outside the database.
 *
 * <p>A six-digit code is guessed from a plain hash in a moment; without the key it cannot even be tried.
 */
public final class KeyedHash {
    private final SecretKeySpec key;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * The digest of some parts for one purpose.
     *
     * <p>Purpose and parts go in with their lengths, so that no two different lists give the same digest.
     */
    public Digest of(String purpose, String... parts) {
        Mac mac = mac();
        add(mac, purpose);
        for (String part : parts) {
            add(mac, part);
        }
        return new Digest(mac.doFinal());
    }

    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
