package app.foyer.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where secrets live: outside the files that name them.
 *
 * @param environment finds a variable's value by its name
 * @param files reads a file
 */
public record SecretSource(Function<String, Optional<String>> environment, FileText files) {

    /** Reads the text of a file, or fails when there is none to read. */
    @FunctionalInterface
    public interface FileText {
        String read(Path file) throws IOException;
    }

    /** The environment and the files of this process. */
    public static SecretSource ofThisProcess() {
        return new SecretSource(name -> Optional.ofNullable(System.getenv(name)), file -> Files.readString(file));
    }

    /** No secret is ever found: for files that may not name one. */
    public static SecretSource none() {
        return new SecretSource(name -> Optional.empty(), file -> {
            throw new IOException("no secrets here");
        });
    }
}
