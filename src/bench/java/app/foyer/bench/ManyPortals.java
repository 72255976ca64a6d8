package app.foyer.bench;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * An installation with many portals, as a firm would have that runs one for each of its customers: the same pages, each
 * with a name, a colour, a telephone number and a greeting of its own in both languages. Every fifth has a home page and
 * every tenth a form and rows of its own, too, which no other portal has.
 */
record ManyPortals(Path root, int count) {
    private static final Path MODEL = Path.of("portals", "client-connect");
    private static final Path OTHER_MODEL = Path.of("portals", "legacy-connect");
    private static final int OWN_HOME_EVERY = 5;
    private static final int OWN_FORM_EVERY = 10;

    /** Writes it beside the database, with the launcher and the jar of this build. */
    static ManyPortals write(Path root, int count) throws IOException {
        for (String file : new String[] {"foyer", "pom.xml", "target/run/foyer.jar", "docs/openapi.yaml"}) {
            copy(Path.of(file), root.resolve(file));
        }
        copyAll(Path.of("webroot"), root.resolve("webroot"));
        copyAll(Path.of("portals", "_shared"), root.resolve("portals").resolve("_shared"));
        Path sources = Files.createDirectories(root.resolve("src").resolve("main"));
        Files.setLastModifiedTime(
                sources, FileTime.fromMillis(0)); // older than the jar, so the launcher builds nothing
        Files.createDirectories(root.resolve("config").resolve("portals"));
        ManyPortals portals = new ManyPortals(root, count);
        for (int number = 0; number < count; number++) {
            portals.writeOne(number);
        }
        return portals;
    }

    /** The portal that is read last. */
    String last() {
        return id(count - 1);
    }

    static String id(int number) {
        return "customer-" + (10_000 + number);
    }

    /** Writes a portal's home page anew, as an editor does. */
    void edit(int number, String what) throws IOException {
        Path home = folder(number).resolve("pages").resolve("home.hbs");
        Files.writeString(home, "<p>" + what + "</p>\n" + Files.readString(MODEL.resolve("pages/home.hbs")));
    }

    private void writeOne(int number) throws IOException {
        Path folder = folder(number);
        copyAll(MODEL, folder);
        change(folder.resolve("portal.yaml"), "id: client-connect", "id: " + id(number));
        change(folder.resolve("portal.yaml"), "name: Client Connect", "name: Customer No. " + number);
        change(folder.resolve("portal.yaml"), "555 019", "555 " + (100 + number % 900));
        change(folder.resolve("texts/en.yaml"), "greeting: Hello,", "greeting: Welcome to No. " + number + ",");
        change(folder.resolve("texts/de.yaml"), "greeting: Guten Tag,", "greeting: Willkommen bei Nr. " + number + ",");
        change(folder.resolve("theme/theme.css"), "--brand: 252", "--brand: " + number % 360);
        if (number % OWN_HOME_EVERY == 0) {
            change(folder.resolve("pages/home.hbs"), "<h2>", "<h2 class=\"no-" + number + "\">");
        }
        if (number % OWN_FORM_EVERY == 0) {
            copy(OTHER_MODEL.resolve("sign-in.hbs"), folder.resolve("sign-in.hbs"));
            copy(OTHER_MODEL.resolve("activity-row.hbs"), folder.resolve("activity-row.hbs"));
            change(folder.resolve("sign-in.hbs"), "class=\"field\"", "class=\"field no-" + number + "\"");
            change(folder.resolve("activity-row.hbs"), "<tr ", "<tr class=\"no-" + number + "\" ");
        }
    }

    private Path folder(int number) {
        return root.resolve("portals").resolve(id(number));
    }

    private static void change(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        if (!before.contains(from)) {
            throw new IllegalStateException(file + " has no '" + from + "' any more");
        }
        Files.writeString(file, before.replace(from, to));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        MoreFiles.createParentDirectories(to);
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
}
