package app.foyer.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Portals and settings as files in a temporary folder. */
final class PortalFiles {
    static final String MANIFEST = """
            format: 1
            id: acme
            name: Acme Connect
            audience: client
            contact: {phone: 0800 555 019}
            pages:
              - {id: home, title: Home}
            """;

    private final Path root;

    PortalFiles(Path root) {
        this.root = root;
    }

    PortalFiles portal(String id, String manifest) {
        return file("portals/" + id + "/portal.yaml", manifest);
    }

    PortalFiles settings(String id, String settings) {
        return file("config/portals/" + id + ".yaml", settings);
    }

    PortalFiles file(String path, String content) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), content);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Lays a folder that is somewhere else here as well. */
    PortalFiles copy(Path from, String to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file(to + "/" + from.relativize(file), Files.readString(file));
            }
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Portals read() {
        return Portals.read(root.resolve("portals"), root.resolve("config/portals"));
    }

    /** The only portal there is, which must be without a problem. */
    Portal readOne() {
        var portals = read();
        assertThat(portals.problems()).isEmpty();
        assertThat(portals.portals()).hasSize(1);
        return portals.portals().get(0);
    }

    /** What authors and admins are told, with paths as seen from the root. */
    String problems() {
        return String.join("\n", read().problems().stream().map(Problem::format).toList())
                .replace(root + "/", "");
    }
}
