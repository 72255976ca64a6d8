package app.foyer.secret;

import java.security.MessageDigest;
import java.util.Arrays;

/** What a {@link KeyedHash} answers: 256 bits that recognise a value without telling it. Compared in constant time. */
public final class Digest {
    private final byte[] bytes;

    public Digest(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Digest[hidden]";
    }
}
