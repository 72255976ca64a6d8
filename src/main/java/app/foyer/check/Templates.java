package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The templates of a portal by name.
 *
 * @param own those in its folder
 * @param shared those that portals have in common, for every name that is not among its own
 */
record Templates(Map<String, Template> own, Map<String, Template> shared) {
    private static final String ENDING = ".hbs";
    private static final int MAX_BYTES = 128 * 1024;

    /** Reads the templates among some files of a folder. */
    static Map<String, Template> read(
            Path folder, List<Path> files, boolean isOwn, KnownTemplates known, Problems problems) {
        var templates = new TreeMap<String, Template>();
        for (var file : files) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(ENDING)) {
                var name = path.substring(0, path.length() - ENDING.length());
                SourceText.read(file, MAX_BYTES, problems)
                        .filter(source -> isText(source, problems))
                        .ifPresent(source -> templates.put(name, known.read(name, isOwn, source, problems)));
            }
        }
        return templates;
    }

    /** The shared ones; a link there is a problem as it is in a portal. */
    static Map<String, Template> readShared(Path folder, KnownTemplates known, Problems problems) {
        try (var found = Files.walk(folder)) {
            var files = found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            files.stream()
                    .filter(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file -> problems.addForFile(
                            file.toString(), "no-links", "symbolic links are not followed, put the file itself here"));
            return problems.isEmpty() ? read(folder, files, false, known, problems) : Map.of();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.addForFile(folder.toString(), "file-unreadable", "the folder cannot be read");
            return Map.of();
        }
    }

    private static boolean isText(SourceText source, Problems problems) {
        var text = source.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) && "\t\r\n".indexOf(text.charAt(i)) < 0) {
                problems.add(source.problem(
                        source.atIndex(i), "not-text", "a template is text, this character may not stand in it"));
                return false;
            }
        }
        return true;
    }

    Optional<Template> find(String name) {
        return Optional.ofNullable(own.getOrDefault(name, shared.get(name)));
    }

    /** Stands for exactly the portal's own ones with exactly their content. */
    HashCode exactly() {
        var all = Hashing.sha256().newHasher();
        new TreeMap<>(own).forEach((name, template) -> {
            var text = template.source().text();
            all.putString(name + "\0" + text.length() + "\0" + text, StandardCharsets.UTF_8);
        });
        return all.hash();
    }

    /** All names there are. */
    Collection<String> names() {
        var all = new TreeMap<>(shared);
        all.putAll(own);
        return all.keySet();
    }
}
