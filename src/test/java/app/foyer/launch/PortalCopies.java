package app.foyer.launch;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped portals, copied to where a test may edit them. */
record PortalCopies(Path root) {
    private static final Pattern VERSION = Pattern.compile("\"Foyer-Version\":\"([0-9a-f]+)\"");

    static PortalCopies in(Path root) throws IOException {
        Installation.copy(Path.of("portals"), root.resolve("portals"));
        Installation.copy(Path.of("config/portals"), root.resolve("settings"));
        return new PortalCopies(root);
    }

    Folders folders() {
        return new Folders(folder(), root.resolve("settings"), Path.of("webroot"), Path.of("docs/openapi.yaml"));
    }

    private Path folder() {
        return root.resolve("portals");
    }

    /** A second portal of the same kind. */
    void copy(String portal, String other) throws IOException {
        Installation.copy(folder().resolve(portal), root.resolve("made"));
        Path manifest = root.resolve("made/portal.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("id: " + portal, "id: " + other));
        Files.move(root.resolve("made"), folder().resolve(other));
    }

    void write(String file, String content) {
        try {
            Files.writeString(folder().resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes beside the file and moves it into its place, as careful editors do. */
    void replace(String file, String content) throws IOException {
        Path target = folder().resolve(file);
        Path beside = Files.writeString(target.resolveSibling("." + target.getFileName() + ".new"), content);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(String portal) throws IOException {
        MoreFiles.deleteRecursively(folder().resolve(portal), RecursiveDeleteOption.ALLOW_INSECURE);
    }

    void hide(String portal) throws IOException {
        Files.move(folder().resolve(portal), root.resolve(portal));
    }

    void unhide(String portal) throws IOException {
        Files.move(root.resolve(portal), folder().resolve(portal));
    }

    /** Of which version a whole page says that it is. */
    static String versionIn(String page) {
        Matcher version = VERSION.matcher(page);
        if (!version.find()) {
            throw new AssertionError("no version in " + page);
        }
        return version.group(1);
    }
}
