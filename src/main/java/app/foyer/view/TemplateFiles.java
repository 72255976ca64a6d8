package app.foyer.view;

import app.foyer.portal.LeftOver;
import app.foyer.problem.SourceLocation;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the templates of a folder.
 *
 * <p>After this no file is read. A name is a key of the map, so none can lead out of its folder.
 */
final class TemplateFiles {
    private static final String ENDING = ".hbs";
    private static final String ENGINE = "engine/";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");

    private TemplateFiles() {}

    /** A portal's templates by name: the path below the folder without its ending, such as {@code pages/home}. */
    static Map<String, TemplateSource> readOwn(Path portal) throws IOException {
        var sources = readFolder(portal);
        sources.forEach((name, source) -> {
            if (name.startsWith(ENGINE)) {
                throw new BrokenTemplateException(
                        SourceLocation.startOf(source.filename()), "templates under engine/ are the engine's");
            }
        });
        return sources;
    }

    /** The same of what portals share. */
    static Map<String, TemplateSource> readFolder(Path folder) throws IOException {
        var sources = new TreeMap<String, TemplateSource>();
        for (Path file : filesBelow(folder)) {
            if (LeftOver.isIn(folder.relativize(file))) {
                continue;
            }
            if (Files.isSymbolicLink(file)) {
                throw new BrokenTemplateException(SourceLocation.startOf(file.toString()), "links are not followed");
            }
            if (file.toString().endsWith(ENDING)) {
                String content = Files.readString(file);
                sources.put(name(folder, file), new StringTemplateSource(file.toString(), content));
            }
        }
        return sources;
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - ENDING.length());
        if (!NAME.matcher(name).matches()) {
            throw new BrokenTemplateException(
                    SourceLocation.startOf(file.toString()),
                    "a template is named by lower-case letters, digits and dashes");
        }
        return name;
    }
}
