package app.foyer.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be read again, such as an authenticator's shared secret.
 *
 * <p>AES-256-GCM with a random nonce. The row's identity is associated data, so a ciphertext moved to another row does
 * not open. The key's id goes in front: a new key can take over while old rows still open.
 */
public final class Sealer {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<Byte, SecretKeySpec> keys;
    private final byte current;
    private final SecureRandom random;

    Sealer(Map<Byte, SecretKeySpec> keys, byte current, SecureRandom random) {
        this.keys = Map.copyOf(keys);
        this.current = current;
        this.random = random;
    }

    /** Seals a text for one row, such as {@code "authenticator:<id>"}. */
    public SealedText seal(String text, String row) {
        return seal(text.getBytes(StandardCharsets.UTF_8), row);
    }

    /** The same of bytes. */
    public SealedText seal(byte[] content, String row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, row, content);
        return new SealedText(ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(current)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /** Opens what {@link #seal} sealed for the same row; anything else is a fault, never a text. */
    public String open(SealedText sealed, String row) {
        return new String(openBytes(sealed, row), StandardCharsets.UTF_8);
    }

    /** The same of bytes. */
    public byte[] openBytes(SealedText sealed, String row) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed.bytes());
        byte keyId = buffer.get();
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return run(Cipher.DECRYPT_MODE, keyId, nonce, row, body);
    }

    private byte[] run(int mode, byte keyId, byte[] nonce, String row, byte[] input) {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("sealed under key " + keyId + ", which the key file does not have");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("cannot open what was sealed for another row or key", refused);
        }
    }
}
