package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.ForeignHashes;
import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.command.ExportOptions;
import app.foyer.command.ImportOptions;
import app.foyer.secret.Keys;
import app.foyer.world.Postgres;
import app.foyer.world.StandingClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./foyer account import and export")
class ClientFilesTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final Postgres.Fresh postgres = Postgres.fresh();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    private ClientFiles files;

    @TempDir
    private Path folder;

    @BeforeEach
    void an_empty_database() throws IOException {
        Keys.createIfMissing(folder.resolve("keys"), new SecureRandom());
        var access = new DatabaseAccess(
                postgres.asApp(),
                postgres.server().ownerUser(),
                postgres.server().ownerPassword(),
                "",
                1);
        files = new ClientFiles(
                access,
                Keys.read(folder.resolve("keys"), new SecureRandom()),
                Folders.below(Path.of("")),
                StandingClock.today(),
                new SecureRandom());
    }

    @Test
    void takes_what_is_right_and_says_where_the_rest_is_wrong() throws Exception {
        Path csv =
                written("clients.csv", "clientId,name,passwordHash\nC1,One," + ForeignHashes.BCRYPT + "\nC2,,secret\n");

        assertThat(files.take(asked(csv, false), console)).isEqualTo(Commands.FAILED);

        assertThat(out.toString()).startsWith("added 1, changed 0, 0 unchanged, 1 refused");
        assertThat(err.toString())
                .startsWith(csv + ":3: 'passwordHash' is of no kind that is taken")
                .doesNotContain("secret");
        assertThat(postgres.rows("select client_id from accounts")).containsExactly("C1");
    }

    @Test
    void changes_nothing_when_it_only_says_what_it_would_do() throws Exception {
        Path csv = written("clients.csv", "clientId,name\nC1,One\n");
        assertThat(files.take(asked(csv, true), console)).isEqualTo(Commands.OK);
        assertThat(out.toString()).startsWith("dry run, nothing is changed: would add 1, change 0");
        assertThat(postgres.rows("select * from accounts")).isEmpty();
    }

    @Test
    void does_not_take_bytes_for_letters_that_they_are_not() throws Exception {
        Path csv = folder.resolve("latin.csv");
        Files.write(csv, "clientId,name\nC1,Zoë\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(files.take(asked(csv, false), console)).isEqualTo(Commands.FAILED);
        assertThat(err.toString())
                .contains(csv + ":2: 'name' has characters that cannot be read; save the file as UTF-8");
    }

    @Test
    void asks_for_a_file_that_is_there_and_for_its_format() throws Exception {
        assertThat(files.take(asked(folder.resolve("gone.csv"), false), console))
                .isEqualTo(Commands.FAILED);
        assertThat(files.take(asked(written("clients.txt", ""), false), console))
                .isEqualTo(Commands.FAILED);
        assertThat(err.toString()).contains("gone.csv is not there", "expected --format csv or --format jsonl");
    }

    @Test
    void writes_secrets_only_to_a_file_that_only_its_owner_may_read() throws Exception {
        Path csv = written(
                "in.csv",
                "clientId,name,passwordHash,totpSecret\nC1,One," + ForeignHashes.BCRYPT + "," + SECRET + "\n");
        files.take(asked(csv, false), console);
        Path file = folder.resolve("out.csv");

        assertThat(files.write(wanted(Optional.empty(), true), console)).isEqualTo(Commands.FAILED);
        assertThat(files.write(wanted(Optional.of(file), true), console)).isEqualTo(Commands.OK);

        assertThat(err.toString()).contains("needs a file", "can pass for every client", "1 clients written");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains(ForeignHashes.BCRYPT, SECRET);
        String before = Files.readString(file);
        assertThat(files.write(wanted(Optional.of(file), false), console)).isEqualTo(Commands.FAILED);
        assertThat(Files.readString(file)).as("what is there stays").isEqualTo(before);
        assertThat(files.take(asked(file, false), console)).isEqualTo(Commands.OK);
        assertThat(out.toString()).contains("added 0, changed 0, 1 unchanged, 0 refused");
    }

    @Test
    void writes_clients_without_secrets_to_standard_output() throws Exception {
        files.take(
                asked(written("in.csv", "clientId,name,passwordHash\nC1,One," + ForeignHashes.BCRYPT + "\n"), false),
                console);
        assertThat(files.write(wanted(Optional.empty(), false), console)).isEqualTo(Commands.OK);
        assertThat(out.toString()).contains("C1,,One,").doesNotContain("$2b$");
    }

    private ImportOptions asked(Path file, boolean dry) {
        return new ImportOptions(file, Optional.empty(), dry, Path.of("unused"));
    }

    private ExportOptions wanted(Optional<Path> file, boolean withSecrets) {
        return new ExportOptions(file, Optional.empty(), withSecrets, Path.of("unused"));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
