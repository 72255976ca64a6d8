package app.foyer.launch;

import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.ExportOptions;
import app.foyer.command.ImportOptions;
import app.foyer.desk.Terminal;
import app.foyer.identity.PortalId;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.secret.Keys;
import app.foyer.transfer.Author;
import app.foyer.transfer.Export;
import app.foyer.transfer.Format;
import app.foyer.transfer.Import;
import app.foyer.transfer.ManyClients;
import app.foyer.transfer.Report;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes clients from a file, and writes them to one. */
final class ClientFiles {
    private final DatabaseAccess access;
    private final Keys keys;
    private final List<PortalId> portals;
    private final InstantSource clock;
    private final SecureRandom random;

    ClientFiles(DatabaseAccess access, Keys keys, Folders folders, InstantSource clock, SecureRandom random) {
        this.access = access;
        this.keys = keys;
        this.portals = Portals.read(folders.portals(), folders.settings()).portals().stream()
                .filter(portal -> portal.audience() == Audience.CLIENT)
                .map(Portal::id)
                .sorted(Comparator.comparing(PortalId::value))
                .toList();
        this.clock = clock;
        this.random = random;
    }

    static ClientFiles by(AccountAccess access) {
        return new ClientFiles(access.database(), access.keys(), access.folders(), access.clock(), access.random());
    }

    int take(ImportOptions options, Console console) throws Exception {
        String name = options.file().toString();
        Optional<Format> format = format(options.format(), name, console);
        if (format.isEmpty()) {
            return Commands.FAILED;
        }
        try (Running running = new Running();
                Reader text = reader(Files.newInputStream(options.file()))) {
            Vertx vertx = running.vertx();
            Import importing = new Import(vertx, clients(running, vertx), keys.sealer(), setting(), clock);
            Report report = Running.awaitHoweverLong(importing.run(text, format.get(), options.dryRun()));
            report.complaints(name).forEach(console::complain);
            console.say(report.summary());
            return report.isWhole() ? Commands.OK : Commands.FAILED;
        } catch (NoSuchFileException missing) {
            console.complain(name + " is not there");
            return Commands.FAILED;
        }
    }

    int write(ExportOptions options, Console console) throws Exception {
        Optional<String> name = options.file().map(Path::toString);
        if (options.withSecrets() && name.isEmpty()) {
            console.complain("--with-secrets needs a file to write to: secrets do not belong on a screen");
            return Commands.FAILED;
        }
        Optional<Format> format = format(options.format(), name.orElse("standard-output.csv"), console);
        if (format.isEmpty()) {
            return Commands.FAILED;
        }
        if (options.withSecrets()) {
            console.complain(
                    "Whoever has " + name.get() + " can pass for every client. Keep it from backups, move it over"
                            + " an encrypted way, and delete it when it is imported.");
        }
        try (Running running = new Running()) {
            Vertx vertx = running.vertx();
            Export exporting = new Export(vertx, clients(running, vertx), keys.sealer(), portals);
            return options.file().isPresent()
                    ? toFile(exporting, options.file().get(), format.get(), options.withSecrets(), console)
                    : toScreen(exporting, format.get(), console);
        }
    }

    private static int toScreen(Export exporting, Format format, Console console) throws Exception {
        tell(Running.awaitHoweverLong(exporting.run(console.out(), format, false)), console);
        console.out().flush();
        return Commands.OK;
    }

    /** A file that could not be written to its end is no export, and is not left behind as if it were one. */
    private static int toFile(Export exporting, Path file, Format format, boolean withSecrets, Console console)
            throws Exception {
        boolean whole = false;
        try (Writer writer = writer(file)) {
            tell(Running.awaitHoweverLong(exporting.run(writer, format, withSecrets)), console);
            writer.flush();
            whole = true;
            return Commands.OK;
        } catch (FileAlreadyExistsException there) {
            console.complain(file + " is there already; name another file");
            whole = true;
            return Commands.FAILED;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Not on standard output, where the clients may be. */
    private static void tell(Export.Written written, Console console) {
        console.complain(written.clients() + " clients written");
        if (written.left() > 0) {
            console.complain(written.left() + " apps are paired at portals that are not here, and were left out");
        }
    }

    private static Optional<Format> format(Optional<String> asked, String name, Console console) {
        Optional<Format> format = asked.isPresent() ? Format.named(asked.get()) : Format.ofFile(name);
        if (format.isEmpty()) {
            console.complain(asked.map(id -> "'" + id + "' is no format")
                            .orElse("the name of " + name + " does not say in which format it is")
                    + ", expected --format csv or --format jsonl");
        }
        return format;
    }

    private Import.Setting setting() {
        return setting(portals, Author.at(Terminal.PLACE), random);
    }

    /** Blocking: hashes a password that nobody knows. */
    static Import.Setting setting(List<PortalId> portals, Author author, SecureRandom random) {
        byte[] nobodys = new byte[32];
        random.nextBytes(nobodys);
        Password password = new Password(HexFormat.of().formatHex(nobodys));
        return new Import.Setting(
                portals,
                ZoneId.systemDefault(),
                author,
                PasswordHash.fastest(random).hash(password));
    }

    private ManyClients clients(Running running, Vertx vertx) throws Exception {
        return CommandDatabase.open(running, vertx, access).manyClients();
    }

    /** Bytes that are no UTF-8 become a sign that the row's reader knows. */
    static Reader reader(InputStream file) {
        return new BufferedReader(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Only for its owner to read, from the first byte on. */
    private static Writer writer(Path file) throws IOException {
        var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
    }
}
