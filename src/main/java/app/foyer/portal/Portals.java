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
import java.util.List;
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
        var problems = new Problems();
        var portals = new ArrayList<Portal>();
        var engine = EngineTexts.read(portalsFolder.resolve(SHARED), problems);
        var names = names(portalsFolder, problems);
        for (var name : names) {
            read(
                            portalsFolder.resolve(name),
                            settingsFolder.resolve(name + ".yaml"),
                            engine,
                            FolderRules.none(),
                            problems)
                    .ifPresent(portals::add);
        }
        SettingsFolder.check(settingsFolder, names, problems);
        return new Portals(List.copyOf(portals), problems.list());
    }

    /**
     * Reads one portal alone.
     *
     * @param engine the texts that it has without writing any
     */
    public static Portals readOne(Path folder, Path settingsFile, EngineTexts engine, FolderRules rules) {
        var problems = new Problems();
        var portal = read(folder, settingsFile, engine, rules, problems);
        return new Portals(portal.stream().toList(), problems.list());
    }

    /** The names of the folders that are portals, or are meant to be. */
    public static List<String> names(Path portalsFolder, Problems problems) {
        return children(portalsFolder, problems).stream()
                .filter(Portals::isPortal)
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** What is wrong with settings that belong to none of these portals. */
    public static List<Problem> strays(Path settingsFolder, List<String> names) {
        var problems = new Problems();
        SettingsFolder.check(settingsFolder, names, problems);
        return problems.list();
    }

    /**
     * A name for exactly the files of a folder with exactly this content.
     *
     * @throws IOException when they cannot be read, or are not such as a portal's folder may hold
     */
    public static String versionOf(Path folder) throws IOException {
        return PortalFolder.open(folder, folder, new Problems())
                .orElseThrow(() -> new IOException(folder + " cannot be read"))
                .version();
    }

    public Optional<Portal> find(PortalId id) {
        return portals.stream().filter(portal -> portal.id().equals(id)).findFirst();
    }

    /** Links count as portals here, so that they are refused aloud instead of being overlooked. */
    private static boolean isPortal(Path folder) {
        var name = folder.getFileName().toString();
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
        } else if (PortalId.isReserved(folder.getFileName().toString())) {
            problems.addForFile(
                    folder.toString(),
                    "folder-name",
                    "'" + folder.getFileName() + "' means something of the server's own, give the portal another name");
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
