package app.foyer.secret;

/** What a {@link Sealer} made of a text or of bytes; worth nothing without the key and the row it was sealed for. */
public final class SealedText {
    private final byte[] bytes;

    public SealedText(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SealedText[hidden]";
    }
}
