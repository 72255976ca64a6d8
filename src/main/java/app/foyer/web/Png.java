package app.foyer.web;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures as PNG (RFC 2083), as far as icons need it; without the JDK's desktop module, which servers may lack. */
final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int WIDTH_AT = 16;
    private static final int BITS = 8;
    private static final int WITH_PALETTE = 3;

    private Png() {}

    /**
     * A square picture.
     *
     * @param pixels row by row, each a place in the palette
     * @param palette colours as {@code 0xrrggbb}, at most 256
     */
    static Buffer encode(int size, byte[] pixels, int[] palette) {
        Buffer header = Buffer.buffer()
                .appendInt(size)
                .appendInt(size)
                .appendByte((byte) BITS)
                .appendByte((byte) WITH_PALETTE)
                .appendBytes(new byte[3]);
        Buffer colours = Buffer.buffer();
        for (int colour : palette) {
            colours.appendMedium(colour);
        }
        Buffer picture = Buffer.buffer().appendLong(SIGNATURE);
        append(picture, "IHDR", header);
        append(picture, "PLTE", colours);
        append(picture, "IDAT", deflated(rows(size, pixels)));
        append(picture, "IEND", Buffer.buffer());
        return picture;
    }

    /** The width that a picture says it has, or empty when it is none. */
    static Optional<Integer> width(Buffer picture) {
        return picture.length() > WIDTH_AT + Integer.BYTES && picture.getLong(0) == SIGNATURE
                ? Optional.of(picture.getInt(WIDTH_AT))
                : Optional.empty();
    }

    /** Each begins with how it is filtered: not at all. */
    private static byte[] rows(int size, byte[] pixels) {
        byte[] rows = new byte[size * (size + 1)];
        for (int y = 0; y < size; y++) {
            System.arraycopy(pixels, y * size, rows, y * (size + 1) + 1, size);
        }
        return rows;
    }

    private static Buffer deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            Buffer packed = Buffer.buffer();
            byte[] some = new byte[4096];
            while (!deflater.finished()) {
                packed.appendBytes(some, 0, deflater.deflate(some));
            }
            return packed;
        } finally {
            deflater.end();
        }
    }

    private static void append(Buffer picture, String name, Buffer content) {
        Buffer chunk = Buffer.buffer()
                .appendBytes(name.getBytes(StandardCharsets.US_ASCII))
                .appendBuffer(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.getBytes());
        picture.appendInt(content.length()).appendBuffer(chunk).appendUnsignedInt(sum.getValue());
    }
}
