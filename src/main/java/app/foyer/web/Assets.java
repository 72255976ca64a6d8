package app.foyer.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every file that a browser may load at any portal, by its address. Read once; no request ever touches a disk. */
public final class Assets {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final List<String> LIBRARIES =
            List.of("htmx.org/2.0.8/dist/htmx.min.js", "htmx-ext-sse/2.2.2/sse.js");

    private final Map<String, Asset> byPath;

    private Assets(Map<String, Asset> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /**
     * Reads all files. Blocking: call it on a worker.
     *
     * @param webroot what all portals share, served below {@code /assets/}
     * @param openApi the description of the API, served as {@code /openapi.yaml}
     */
    public static Assets load(Path webroot, Path openApi) throws IOException {
        Map<String, Asset> byPath = new HashMap<>();
        addFolder(byPath, "/assets/", webroot);
        for (String library : LIBRARIES) {
            add(byPath, "/assets/" + library, library(library), true);
        }
        add(byPath, "/openapi.yaml", Files.readAllBytes(openApi), false);
        return new Assets(byPath);
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Plain visible files only: no links, which could lead out of the folder, and nothing an editor left behind. */
    private static void addFolder(Map<String, Asset> byPath, String prefix, Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Assets::isPlain).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!("/" + name).contains("/.")) {
                    add(byPath, prefix + name, Files.readAllBytes(file), false);
                }
            }
        }
    }

    private static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void add(Map<String, Asset> byPath, String path, byte[] content, boolean versioned) {
        Asset.of(path, content, versioned).ifPresent(asset -> byPath.put(path, asset));
    }

    private static byte[] library(String name) throws IOException {
        try (InputStream content = Assets.class.getClassLoader().getResourceAsStream(WEBJARS + name)) {
            if (content == null) {
                throw new IOException("not on the class path: " + name);
            }
            return content.readAllBytes();
        }
    }
}
