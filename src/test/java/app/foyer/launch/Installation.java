package app.foyer.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * An installation in a temporary folder, with the shared templates and styles that are shipped.
 *
 * <p>Some files cannot be kept among the sources as they are. They are made from what says how: {@code NAME.link} holds
 * where a link leads, {@code NAME.size} how long a file is, {@code NAME.bytes} its bytes in hexadecimal; {@code NAME.gone} takes one away.
 */
final class Installation {
    private static final String SHARED = "_shared";

    private final Path root;

    Installation(Path root) throws IOException {
        this.root = root;
        copy(Path.of("portals").resolve(SHARED), root.resolve("portals").resolve(SHARED));
        copy(Path.of("webroot"), root.resolve("webroot"));
        copy(Path.of("docs/openapi.yaml"), root.resolve("docs/openapi.yaml"));
        Files.createDirectories(root.resolve("config/portals"));
    }

    Folders folders() {
        return Folders.below(root);
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Installation file(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
        return this;
    }

    /** Lays the files of a folder over those of a portal; {@code settings.yaml} is the admin's. */
    Installation portal(String id, Path from) throws IOException {
        var settings = from.resolve("settings.yaml");
        if (Files.exists(settings)) {
            copy(settings, root.resolve("config/portals").resolve(id + ".yaml"));
        }
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var name = from.relativize(file).toString();
                if (!name.equals("settings.yaml") && !name.equals("expected.txt")) {
                    make(file, root.resolve("portals").resolve(id).resolve(name));
                }
            }
        }
        return this;
    }

    private static void make(Path file, Path target) throws IOException {
        var name = target.toString();
        Files.createDirectories(target.getParent());
        if (name.endsWith(".link")) {
            var link = Path.of(name.replaceFirst("\\.link$", ""));
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(Files.readString(file).strip()));
        } else if (name.endsWith(".size")) {
            var length = Integer.parseInt(Files.readString(file).strip());
            Files.writeString(Path.of(name.replaceFirst("\\.size$", "")), "x".repeat(length));
        } else if (name.endsWith(".bytes")) {
            var bytes = HexFormat.of().parseHex(Files.readString(file).replaceAll("\\s", ""));
            Files.write(Path.of(name.replaceFirst("\\.bytes$", "")), bytes);
        } else if (name.endsWith(".gone")) {
            Files.delete(Path.of(name.replaceFirst("\\.gone$", "")));
        } else {
            copy(file, target);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.deleteIfExists(target);
                    Files.copy(file, target);
                }
            }
        }
    }
}
