package app.foyer.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The classes that only a database brings into use. A training run has none, and loads them by name. */
final class DatabaseClasses {
    private static final Pattern NEEDED = Pattern.compile(
            "(app/foyer|io/vertx/pgclient|io/vertx/sqlclient|com/ongres|org/postgresql|io/zonky)/.*\\.class");

    private DatabaseClasses() {}

    /** Loads them from the jar that this runs from; blocking. */
    static void load() throws IOException, URISyntaxException {
        Path jar = Path.of(DatabaseClasses.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isRegularFile(jar)) {
            names(jar).forEach(DatabaseClasses::load);
        }
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(NEEDED.asMatchPredicate())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, DatabaseClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError optional) {
            // A part of a library that needs another library: nothing here uses it.
        }
    }
}
