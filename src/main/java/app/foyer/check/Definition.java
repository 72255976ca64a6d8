package app.foyer.check;

import app.foyer.portal.PortalFolder;
import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import app.foyer.theme.Css;
import app.foyer.theme.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a portal as they were read, without its manifest.
 *
 * @param styles its style sheets
 * @param drawings its SVG files
 * @param tokens the custom properties that all portals share
 * @param helpers the names of the helpers that templates may use
 */
record Definition(
        PortalFolder folder,
        Templates templates,
        List<Css> styles,
        List<SourceText> drawings,
        Tokens tokens,
        List<String> helpers) {
    private static final int MAX_BYTES = 128 * 1024;

    static Definition read(PortalFolder folder, Shared shared, Problems problems) {
        var templates = Templates.read(folder.root(), folder.files(), true, shared.known(), problems);
        var styles = new ArrayList<Css>();
        ending(folder, ".css")
                .forEach(file -> SourceText.read(file, MAX_BYTES, problems)
                        .ifPresent(source -> styles.add(Css.read(file, source, problems))));
        var drawings = new ArrayList<SourceText>();
        ending(folder, ".svg")
                .forEach(file -> SourceText.read(file, MAX_BYTES, problems).ifPresent(drawings::add));
        return new Definition(
                folder,
                new Templates(templates, shared.templates()),
                List.copyOf(styles),
                List.copyOf(drawings),
                shared.tokens(),
                shared.helpers());
    }

    private static Stream<Path> ending(PortalFolder folder, String ending) {
        return folder.files().stream().filter(file -> file.toString().endsWith(ending));
    }

    /** The templates that an author wrote: the engine's own may do more. */
    List<Template> ownTemplates() {
        return templates.own().values().stream()
                .filter(template -> !template.isOfEngine())
                .toList();
    }

    String id() {
        return folder.root().getFileName().toString();
    }

    /** A file's path below the folder. */
    String below(Path file) {
        return folder.root().relativize(file).toString().replace('\\', '/');
    }
}
