package app.foyer.view;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * HTML that a template of ours made, so that another template prints it as it is. Nothing else can make one.
 *
 * <p>It is kept as it is sent, in UTF-8: a page is put together from several of them.
 */
public final class Html {
    private final byte[] utf8;

    Html(byte[] utf8) {
        this.utf8 = utf8;
    }

    Html(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return utf8.length == 0;
    }

    byte[] utf8() {
        return utf8;
    }

    public Buffer buffer() {
        return Buffer.buffer(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
