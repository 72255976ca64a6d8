package app.foyer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.PortalId;
import app.foyer.secret.Keys;
import app.foyer.world.StandingClock;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of clients with mistakes in it")
class WrongFilesTest {
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String HASH = "$2b$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa";

    private final Vertx vertx = Vertx.vertx();
    private final NobodyKnown clients = new NobodyKnown();
    private Import importing;

    @BeforeEach
    void nobody_is_known(@TempDir Path folder) throws IOException {
        Keys.createIfMissing(folder.resolve("keys"), new SecureRandom());
        importing = new Import(
                vertx,
                clients,
                Keys.read(folder.resolve("keys"), new SecureRandom()).sealer(),
                new Import.Setting(
                        List.of(new PortalId("acme"), new PortalId("bolt")),
                        ZoneId.of("Pacific/Auckland"),
                        Author.at(new PortalId("acme")),
                        "unusable"),
                StandingClock.today());
    }

    @AfterEach
    void nothing_is_left() {
        vertx.close().await();
    }

    @Test
    void says_of_each_row_on_which_line_it_begins_what_is_wrong_and_what_would_be_right() {
        assertThat(csv("""
                clientId,name,email,emailConfirmed,phone,timeZone,status,mustChangePassword
                C1,"One
                and a half",one@example.co.nz,yes,+64 21 123 4567,Pacific/Auckland,active,no
                C2,,,,,,,
                ,Three,,,,,,
                C4,Four,four at example,,,,,
                C5,Five,,yes,,,,
                C6,Six,six@example.co.nz,maybe,call me,Atlantis,gone,perhaps
                C7,Seven,,,
                C8,-,,,,,,
                C9,Nine,,,,+02:00,,
                """))
                .containsExactly(
                        "f:4: 'name' is empty, and this client is not known yet, so that a name is needed",
                        "f:5: 'clientId' is empty, and without it nobody knows whose row this is",
                        "f:6: 'email' is no address, expected one like name@example.co.nz",
                        "f:7: 'emailConfirmed' is 'yes', but there is no address; give one in 'email'",
                        "f:8: 'emailConfirmed' is neither 'yes' nor 'no', as expected",
                        "f:8: 'phone' is no number, expected one like +64 21 123 4567",
                        "f:8: 'timeZone' is no time zone, expected one like Pacific/Auckland",
                        "f:8: 'status' is neither 'active' nor 'closed', as expected",
                        "f:8: 'mustChangePassword' is neither 'yes' nor 'no', as expected",
                        "f:9: the row has 5 cells, and the header 8; a cell with a comma in it stands in double quotes",
                        "f:10: 'name' cannot be taken away, leave the cell empty to keep it as it is",
                        "f:11: 'timeZone' is no time zone, expected one like Pacific/Auckland");
        assertThat(ids()).containsExactly("C1");
    }

    @Test
    void is_not_read_at_all_when_its_columns_are_wrong() {
        assertThat(csv("clientId,Name,totpSecret.nowhere,clientId\nC1,One,,C1\n"))
                .containsExactly(
                        "f:1: there is no column 'Name', expected some of clientId, webUserId, name, email,"
                                + " emailConfirmed, phone, timeZone, status, mustChangePassword, passwordHash, totpSecret,"
                                + " totpSecret.<portal>",
                        "f:1: the column 'totpSecret.nowhere' is for a portal of clients that is not here, expected one of"
                                + " [acme, bolt]",
                        "f:1: the column 'clientId' is there twice, leave one of them");
        assertThat(csv("name\nOne\n"))
                .containsExactly(
                        "f:1: the column 'clientId' is missing, and without it nobody can be told from anybody;"
                                + " the first row names the columns, separated by commas");
        assertThat(csv("")).hasSize(1);
        assertThat(clients.changes).isEmpty();
    }

    @Test
    void takes_neither_hashes_nor_secrets_that_prove_too_little_or_cost_too_much() {
        assertThat(csv("clientId,name,passwordHash,totpSecret\n"
                        + "C1,One,5f4dcc3b5aa765d61d8327deb882cf99,\n"
                        + "C2,Two," + HASH.substring(0, 50) + ",\n"
                        + "C3,Three," + HASH.replace("$06$", "$15$") + ",\n"
                        + "C4,Four," + HASH + ",JBSWY3DPEHPK3PXP\n"
                        + "C5,Five,,JBSWY3DPEHPK3PXPJBSWY3DPE1\n"
                        + "C6,Six," + HASH + "," + SECRET + "\n"
                        + "C7,Seven,,jbsw y3dp-ehpk 3pxp jbsw y3dp eh======\n"))
                .containsExactly(
                        "f:2: 'passwordHash' is of no kind that is taken, expected $argon2id$…, $2b$… (or 2a, 2y),"
                                + " $pbkdf2-sha256$… or $pbkdf2-sha512$…",
                        "f:3: 'passwordHash' is not written as its kind is; perhaps a part of it is missing",
                        "f:4: 'passwordHash' costs too much to check, see docs/operators.md for the limits; leave it out,"
                                + " and have the client choose a new password",
                        weak(5),
                        weak(6));
        assertThat(ids()).containsExactly("C6", "C7");
    }

    private static String weak(int line) {
        return "f:" + line
                + ": 'totpSecret' is no secret of at least 128 bits in Base32, which has 26 characters or more of"
                + " A to Z and 2 to 7; leave it out, and the client sets an app up at the next sign-in";
    }

    @Test
    void has_each_id_once_whatever_its_capitals() {
        assertThat(csv("""
                clientId,webUserId,name
                C1,one,One
                c1,,Again
                C3,ONE,Three
                C4,C1,Four
                C5,c5,Five
                one,,Six
                """))
                .containsExactly(
                        "f:3: 'clientId' stands on line 2 already; leave one of the rows",
                        "f:4: 'webUserId' stands on line 2 already, or was until then that of the client there; leave it out"
                                + " here, or import it in a file of its own afterwards",
                        "f:5: 'webUserId' stands on line 2 already, or was until then that of the client there; leave it out"
                                + " here, or import it in a file of its own afterwards",
                        "f:7: 'clientId' stands on line 2 already; leave one of the rows");
        assertThat(ids()).containsExactly("C1", "C5");
    }

    @Test
    void is_taken_up_to_where_it_is_broken() {
        assertThat(csv("clientId,name\nC1,One\nC2,\"Two\nC3,Three\n"))
                .containsExactly(
                        "f:3: a quote is open, or something follows a closed one; the file is not read from here on");
        assertThat(ids()).containsExactly("C1");
    }

    @Test
    void must_be_utf_8() {
        assertThat(csv("clientId,name\nC1,Zo\uFFFD\nC2,Two\n"))
                .containsExactly("f:2: 'name' has characters that cannot be read; save the file as UTF-8");
        assertThat(jsonLines("{\"clientId\":\"C3\",\"name\":\"\\ud800\"}\n")).hasSize(1);
        assertThat(ids()).containsExactly("C2");
    }

    @Test
    void of_json_lines_is_told_of_alike() {
        assertThat(jsonLines("""
                {"clientId":"C1","name":"One","emailConfirmed":false}
                not json but a secret
                ["C3"]

                {"clientId":"C5","name":"Five","nmae":"x","email":{}}
                {"clientId":"C6","name":"Six","name":"Six"}
                {"clientId":"C7","name":null}
                {"clientId":"C8","name":"Eight"} {}
                """))
                .containsExactly(
                        "f:2: the line is no JSON, or has a key twice; expected one object a line",
                        "f:3: the line is no JSON object; expected one object a line",
                        "f:5: there is no column 'nmae', expected some of clientId, webUserId, name, email, emailConfirmed,"
                                + " phone, timeZone, status, mustChangePassword, passwordHash, totpSecret, totpSecret.<portal>",
                        "f:5: 'email' is neither a text nor true, false or null, as expected",
                        "f:6: the line is no JSON, or has a key twice; expected one object a line",
                        "f:7: 'name' cannot be taken away, leave the cell empty to keep it as it is",
                        "f:8: the line is no JSON, or has a key twice; expected one object a line");
        assertThat(jsonLines("{\"clientId\":\"" + "x".repeat(70_000)))
                .containsExactly("f:1: the line has no end within 65536 characters; the file is not read from here on");
    }

    @Test
    void is_told_of_up_to_a_thousand_problems_and_how_many_more() {
        Report report = run(new StringReader("clientId,name\n" + "C1,\n".repeat(2_500)), Format.CSV);
        assertThat(report.problems()).hasSize(1_000);
        assertThat(report.refused()).isEqualTo(2_500);
        assertThat(report.complaints("f")).last().isEqualTo("1500 more problems; put these right first");
        assertThat(report.isWhole()).isFalse();
    }

    /** The next rows are read only when those before are written. */
    @Test
    void is_never_held_as_a_whole() {
        AtomicInteger ahead = new AtomicInteger();
        Report report = run(new Numbered(20_000, clients.changes, ahead), Format.CSV);
        assertThat(report.added()).isEqualTo(20_000);
        assertThat(clients.batches).hasSize(40).allMatch(size -> size <= 500);
        assertThat(ahead.get()).isPositive().isLessThan(5_000);
    }

    /** As many rows as wished, each made when it is asked for. */
    private static final class Numbered extends Reader {
        private final int rows;
        private final List<?> written;
        private final AtomicInteger ahead;
        private int row = -1;
        private StringReader text = new StringReader("clientId,name\n");

        Numbered(int rows, List<?> written, AtomicInteger ahead) {
            this.rows = rows;
            this.written = written;
            this.ahead = ahead;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = text.read(into, from, length);
            if (count < 0 && row + 1 < rows) {
                row++;
                ahead.accumulateAndGet(row - written.size(), Math::max);
                text = new StringReader("C" + row + ",Client " + row + "\n");
                return read(into, from, length);
            }
            return count;
        }

        @Override
        public void close() {}
    }

    private List<String> csv(String text) {
        return run(new StringReader(text), Format.CSV).complaints("f");
    }

    private List<String> jsonLines(String text) {
        return run(new StringReader(text), Format.JSON_LINES).complaints("f");
    }

    private Report run(Reader in, Format format) {
        return importing.run(in, format, false).await();
    }

    private List<String> ids() {
        return clients.changes.stream().map(change -> change.state().clientId()).toList();
    }
}
