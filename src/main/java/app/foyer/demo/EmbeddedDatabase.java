package app.foyer.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One PostgreSQL for one home folder, on the loopback address, with passwords from its first moment.
 *
 * <p>Acknowledged rows survive the death of this process and of PostgreSQL. Every method blocks: call on a worker. It
 * stops with {@link #close} only; when the process is killed instead, the next start stops what was left running.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The comment that tells a database made here from one that an operator prepared. */
    public static final String MARK = "made by foyer demo";

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HomeLock lock;
    private final EmbeddedPostgres postgres;
    private final OrphanedServer leftover;
    private final DatabaseSecrets secrets;

    private EmbeddedDatabase(
            HomeLock lock, EmbeddedPostgres postgres, OrphanedServer leftover, DatabaseSecrets secrets) {
        this.lock = lock;
        this.postgres = postgres;
        this.leftover = leftover;
        this.secrets = secrets;
    }

    /** Starts the database of this home folder, with PostgreSQL unpacked beside the data. */
    public static EmbeddedDatabase start(Path home) throws IOException, SQLException, InterruptedException {
        return start(home, home.resolve("database").resolve("bin"));
    }

    /**
     * Starts the database of this home folder, made on first use.
     *
     * @param binaries where PostgreSQL is unpacked, once; several homes may share it
     * @throws HomeInUseException when another start holds the folder
     */
    public static EmbeddedDatabase start(Path home, Path binaries)
            throws IOException, SQLException, InterruptedException {
        HomeLock lock = HomeLock.acquire(home);
        try {
            return start(lock, DatabaseFolder.in(home.toRealPath(), binaries.toAbsolutePath()));
        } catch (IOException | SQLException | InterruptedException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedDatabase start(HomeLock lock, DatabaseFolder folder)
            throws IOException, SQLException, InterruptedException {
        OrphanedServer leftover = new OrphanedServer(folder.data());
        leftover.stop();
        DatabaseSecrets secrets = folder.secrets(new SecureRandom());
        try {
            EmbeddedPostgres postgres = start(folder, secrets);
            DatabaseRoles roles = new DatabaseRoles(secrets);
            if (!folder.isFinished()) {
                roles.prepareCluster(postgres.getPostgresDatabase());
                roles.prepareDatabase(postgres.getDatabase("postgres", DatabaseRoles.DATABASE));
                folder.finished();
            }
            roles.prepareQueries(postgres.getPostgresDatabase());
            return new EmbeddedDatabase(lock, postgres, leftover, secrets);
        } catch (IOException | SQLException | RuntimeException failure) {
            leftover.stop();
            throw failure;
        }
    }

    private static EmbeddedPostgres start(DatabaseFolder folder, DatabaseSecrets secrets) throws IOException {
        Path password = PrivateFiles.file(folder.initialPassword());
        try {
            Files.writeString(password, secrets.superuser(), StandardCharsets.US_ASCII);
            return server(folder, secrets, password).start();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static EmbeddedPostgres.Builder server(DatabaseFolder folder, DatabaseSecrets secrets, Path password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // would stop it under a server that still answers
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", secrets.superuser())
                // The library asks initdb for "trust" and appends these, which win: no moment without passwords.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "reject")
                .setLocaleConfig("pwfile", password.toString())
                // The same order of words on every machine, whatever its locale.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library turns the first two off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "128MB")
                // A statement or the row it failed on may hold an address: the server reports its own failures.
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse");
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return postgres.getPort();
    }

    public String database() {
        return DatabaseRoles.DATABASE;
    }

    /** Owns the database and its schema; migrations run as this role. */
    public String ownerUser() {
        return DatabaseRoles.OWNER;
    }

    public String ownerPassword() {
        return secrets.owner();
    }

    /** May do only what migrations grant it; the server runs as this role. */
    public String appUser() {
        return DatabaseRoles.APP;
    }

    public String appPassword() {
        return secrets.app();
    }

    /** May read the lender's tables, and nothing else; portals' queries run as this role. */
    public String queriesUser() {
        return DatabaseRoles.QUERIES;
    }

    public String queriesPassword() {
        return secrets.queries();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            postgres.close();
            leftover.stop(); // the library gives up after five seconds
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stops", interrupted);
        }
    }
}
