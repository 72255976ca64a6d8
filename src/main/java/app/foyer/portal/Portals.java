package app.foyer.portal;

import app.foyer.identity.PortalId;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.text.EngineTexts;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All portals of a server.
 *
 * @param portals those without a problem, by id
 * @param problems of the others, and of settings that belong to no portal
 */
public record Portals(List<Portal> portals, List<Problem> problems) {
    private static final String SHARED = "_shared";

    /** Reads every portal; a broken one is left out and never keeps another from being read. */
    public static Portals read(Path portalsFolder, Path settingsFolder) {
        return read(portalsFolder, settingsFolder, portalsFolder.resolve(SHARED), FolderRules.none());
    }

    /**
     * As {@link #read(Path, Path)}, where more must hold of a folder.
     *
     * @param shared the folder with what the portals have in common
     */
    public static Portals read(Path portalsFolder, Path settingsFolder, Path shared, FolderRules rules) {
        var problems = new Problems();
        var portals = new ArrayList<Portal>();
        var ids = new ArrayList<String>();
        var engine = EngineTexts.read(shared, problems);
        for (var folder : children(portalsFolder, problems)) {
            var name = folder.getFileName().toString();
            if (isPortal(folder, name)) {
                ids.add(name);
                read(folder, settingsFolder.resolve(name + ".yaml"), engine, rules, problems)
                        .ifPresent(portals::add);
            }
        }
        SettingsFolder.check(settingsFolder, ids, problems);
        return new Portals(List.copyOf(portals), problems.list());
    }

    /** The same without some portals that turned out not to be usable. */
    public Portals without(Collection<PortalId> unusable) {
        return new Portals(
                portals.stream()
                        .filter(portal -> !unusable.contains(portal.id()))
                        .toList(),
                problems);
    }

    /** The same without those that turned out not to be usable, and with what is wrong with them. */
    public Portals without(Map<PortalId, List<Problem>> broken) {
        var all = new Problems();
        problems.forEach(all::add);
        broken.values().forEach(found -> found.forEach(all::add));
        return new Portals(without(broken.keySet()).portals(), all.list());
    }

    public Optional<Portal> find(PortalId id) {
        return portals.stream().filter(portal -> portal.id().equals(id)).findFirst();
    }

    /** Links count as portals here, so that they are refused aloud instead of being overlooked. */
    private static boolean isPortal(Path folder, String name) {
        return Files.isDirectory(folder) && !name.startsWith("_") && !name.startsWith(".");
    }

    private static Optional<Portal> read(
            Path folder, Path settingsFile, EngineTexts engine, FolderRules rules, Problems problems) {
        var own = new Problems();
        var portal = mayBeRead(folder, own)
                ? new PortalReader(settingsFile, engine, rules, own).read(folder)
                : Optional.<Portal>empty();
        problems.addAll(own);
        return portal;
    }

    private static boolean mayBeRead(Path folder, Problems problems) {
        if (!PortalId.isValid(folder.getFileName().toString())) {
            problems.addForFile(
                    folder.toString(),
                    "folder-name",
                    "a portal's folder is named by lower-case words joined by dashes, at most " + PortalId.MAX_LENGTH
                            + " characters");
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            problems.addForFile(
                    folder.toString(), "no-links", "symbolic links are not followed, put the folder itself here");
        }
        return problems.isEmpty();
    }

    static List<Path> children(Path folder, Problems problems) {
        var children = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder)) {
            found.forEach(children::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            problems.addForFile(folder.toString(), "file-unreadable", "the folder cannot be read");
        }
        children.sort(null);
        return children;
    }
}
