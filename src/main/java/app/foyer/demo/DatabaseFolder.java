package app.foyer.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the embedded database lives: its binaries, its data, its passwords, and whether it was ever finished. */
record DatabaseFolder(Path folder, Path binaries) {
    static DatabaseFolder in(Path home, Path binaries) throws IOException {
        DatabaseFolder database = new DatabaseFolder(PrivateFiles.folder(home.resolve("database")), binaries);
        PrivateFiles.folder(database.data());
        PrivateFiles.folder(binaries);
        return database;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path initialPassword() {
        return folder.resolve("initdb.password");
    }

    private Path secretsFile() {
        return folder.resolve("secrets.properties");
    }

    private Path beingMade() {
        return folder.resolve("being-made");
    }

    boolean isFinished() throws IOException {
        return Files.exists(data().resolve("PG_VERSION")) && !Files.exists(beingMade());
    }

    /** The passwords of a finished database; otherwise new ones, and an empty data folder to use them on. */
    DatabaseSecrets secrets(SecureRandom random) throws IOException {
        if (isFinished()) {
            return DatabaseSecrets.read(secretsFile(), random);
        }
        // A first start that was killed leaves half a cluster: nobody has ever used it, so it is made anew.
        PrivateFiles.file(beingMade());
        empty(data());
        DatabaseSecrets secrets = DatabaseSecrets.fresh(random);
        secrets.write(secretsFile());
        return secrets;
    }

    void finished() throws IOException {
        Files.deleteIfExists(beingMade());
    }

    private static void empty(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.filter(file -> !file.equals(data))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
