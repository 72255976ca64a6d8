package app.foyer.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a new portal; blocking. */
public final class Scaffold {
    private static final List<String> FILES = List.of(
            "portal.yaml",
            "pages/home.hbs",
            "pages/activity.hbs",
            "pages/security.hbs",
            "theme/theme.css",
            "theme/logo.svg",
            "tests/signs-in.yaml");

    private final NewPortal portal;
    private final Blanks blanks;

    public Scaffold(NewPortal portal) {
        this.portal = portal;
        this.blanks = new Blanks(portal);
    }

    /** Writes {@code <portals>/<id>/…} and, where the admin has something to decide, {@code <settings>/<id>.yaml}. */
    public void write(Path portals, Path settings) throws IOException {
        Path folder = portals.resolve(portal.id().value());
        for (String file : FILES) {
            write("portal/" + file, folder.resolve(file));
        }
        if (portal.hasEmailOptions()) {
            write("settings.yaml", settings.resolve(portal.id() + ".yaml"));
        }
    }

    private void write(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, blanks.fill(read(resource)));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("/scaffold/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
