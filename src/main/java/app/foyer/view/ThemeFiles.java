package app.foyer.view;

import app.foyer.portal.LeftOver;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what browsers may load of a portal: plain visible files only, for a link could lead out of the folder. */
final class ThemeFiles {
    /** What pages load of a theme. */
    static final String STYLE = "theme.css";

    private ThemeFiles() {}

    /**
     * The files of the folder {@code theme} by their paths below it; none when there is no such folder.
     *
     * @param sole the one copy that is kept of equal contents
     */
    static Map<String, Buffer> read(Path portal, UnaryOperator<Buffer> sole) throws IOException {
        Path folder = portal.resolve("theme");
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        Map<String, Buffer> theme = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(ThemeFiles::isPlain).toList()) {
                Path name = folder.relativize(file);
                if (!LeftOver.isIn(name)) {
                    theme.put(name.toString().replace('\\', '/'), sole.apply(Buffer.buffer(Files.readAllBytes(file))));
                }
            }
        }
        return Map.copyOf(theme);
    }

    private static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
