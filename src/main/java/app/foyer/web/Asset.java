package app.foyer.web;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A file that the browser loads, kept in memory.
 *
 * @param etag changes whenever its content does
 * @param versioned whether its address names its version, so that its content never changes
 */
record Asset(Buffer body, String contentType, String etag, boolean versioned) {
    private static final int ETAG_BYTES = 16;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("webmanifest", "application/manifest+json"));

    /** The file as an asset, or empty when files of its kind are not served. */
    static Optional<Asset> of(String name, byte[] content, boolean versioned) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(TYPES.get(ending))
                .map(type -> new Asset(Buffer.buffer(content), type, etag(content), versioned));
    }

    /** A file of one version of a portal: there its path means this content and no other. */
    static Optional<Asset> ofVersion(String version, String path, Buffer content, boolean versioned) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                .map(type -> new Asset(content, type, '"' + version + '"', versioned));
    }

    private static String etag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
