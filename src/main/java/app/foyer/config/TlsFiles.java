package app.foyer.config;

import app.foyer.problem.Section;
import java.nio.file.Files;
import java.nio.file.Path;

/** The certificate chain and its private key, both as PEM files. */
public record TlsFiles(Path certificate, Path key) {

    static TlsFiles read(Section tls) {
        var files = new TlsFiles(file(tls, "certificate"), file(tls, "key"));
        tls.rejectUnknownKeys();
        return files;
    }

    private static Path file(Section tls, String key) {
        var file = tls.path(key);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            tls.problem(key, "file-missing", "the file of '" + key + "' cannot be read");
        }
        return file.orElse(Path.of(""));
    }
}
