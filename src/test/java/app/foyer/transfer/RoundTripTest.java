package app.foyer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.ForeignHashes;
import app.foyer.identity.PortalId;
import app.foyer.secret.Keys;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import app.foyer.world.Postgres;
import app.foyer.world.StandingClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Clients who are written to a file and read again")
class RoundTripTest {
    private static final List<PortalId> PORTALS = List.of(new PortalId("acme"), new PortalId("bolt"));
    private static final int CLIENTS = 1_200;
    private static final List<String> BEGINNINGS =
            List.of("", "", "=", "+", "-", "@", "'", "'=", "''-", "\"", ",", "é", "日", "O'");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vertx vertx = Vertx.vertx();
    private final Random random = new Random(11);

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_is_left() {
        vertx.close().await();
    }

    @Test
    void are_the_same_in_another_database_in_either_format_whatever_they_are_called() throws IOException {
        Side one = new Side("one");
        Side other = new Side("other");
        Report first = one.take(generated(), Format.JSON_LINES);
        assertThat(first.problems()).isEmpty();
        assertThat(first.added()).isEqualTo(CLIENTS);
        String csv = one.written(Format.CSV, true);
        String jsonLines = one.written(Format.JSON_LINES, true);
        assertThat(csv.lines()).hasSizeGreaterThan(CLIENTS);

        Report copied = other.take(csv, Format.CSV);

        assertThat(copied.problems()).isEmpty();
        assertThat(copied.added()).isEqualTo(CLIENTS);
        assertThat(other.written(Format.CSV, true)).isEqualTo(csv);
        assertThat(other.written(Format.JSON_LINES, true)).isEqualTo(jsonLines);
        for (Side side : List.of(one, other)) {
            assertThat(side.take(csv, Format.CSV).unchanged()).isEqualTo(CLIENTS);
            assertThat(side.take(jsonLines, Format.JSON_LINES).unchanged()).isEqualTo(CLIENTS);
        }
        assertThat(other.written(Format.CSV, true)).isEqualTo(csv);
    }

    @Test
    void are_written_without_what_proves_who_they_are_unless_that_is_asked_for() throws IOException {
        Side one = new Side("one");
        one.take(generated(), Format.JSON_LINES);
        for (Format format : Format.values()) {
            String open = one.written(format, false);
            assertThat(open)
                    .contains("C1")
                    .doesNotContain("$2b$", "$argon2id$", "$pbkdf2", "passwordHash", "totpSecret");
            String closed = one.written(format, true);
            assertThat(closed).contains("$2b$", "passwordHash", "totpSecret.acme");
            assertThat(one.take(open, format).unchanged()).isEqualTo(CLIENTS);
        }
    }

    @Test
    void have_no_cell_that_a_spreadsheet_would_run() throws IOException {
        Side one = new Side("one");
        one.take("{\"clientId\":\"=1\",\"name\":\"@SUM(A1)\",\"phone\":\"+64 21 1234\"}\n", Format.JSON_LINES);
        assertThat(one.written(Format.CSV, false))
                .hasLineCount(2)
                .endsWith("\r\n'=1,,'@SUM(A1),,no,'+64 21 1234,Pacific/Auckland,active,no\r\n");
    }

    private String generated() {
        return IntStream.range(0, CLIENTS).mapToObj(this::client).collect(Collectors.joining("\n"));
    }

    private String client(int number) {
        Map<String, Object> client = new HashMap<>();
        client.put("clientId", any(List.of("C", "=C", "-C", "'+C", "@", "Č")) + number);
        client.put("name", any(BEGINNINGS) + "Name " + any(BEGINNINGS) + number);
        sometimes(() -> client.put("webUserId", any(BEGINNINGS) + "web" + any(BEGINNINGS) + number));
        if (number == 0) {
            client.put("webUserId", "-");
        }
        sometimes(() -> {
            client.put("email", any(List.of("", "=", "+")) + number + "@example.co.nz");
            client.put("emailConfirmed", random.nextBoolean());
        });
        sometimes(() -> client.put("phone", any(List.of("+64 21 ", "09 ")) + (1000 + number)));
        sometimes(() -> client.put("timeZone", "Europe/Berlin"));
        sometimes(() -> client.put("status", "closed"));
        sometimes(() -> client.put("mustChangePassword", true));
        sometimes(() -> client.put("passwordHash", any(ForeignHashes.ALL)));
        sometimes(() -> client.put("totpSecret", secret()));
        sometimes(() -> client.put("totpSecret.bolt", secret()));
        try {
            return JSON.writeValueAsString(client);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String secret() {
        return random.ints(32, 0, 26)
                .mapToObj(letter -> String.valueOf((char) ('A' + letter)))
                .collect(Collectors.joining());
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void sometimes(Runnable work) {
        if (random.nextBoolean()) {
            work.run();
        }
    }

    /** A database and keys of its own. */
    private final class Side {
        private final ManyClients clients =
                Stores.over(Database.open(vertx, Postgres.fresh().asApp(), 2)).manyClients();
        private final Keys keys;

        Side(String name) throws IOException {
            Path file = Files.createDirectories(folder.resolve(name)).resolve("keys");
            Keys.createIfMissing(file, new SecureRandom());
            keys = Keys.read(file, new SecureRandom());
        }

        Report take(String text, Format format) {
            var setting = new Import.Setting(
                    PORTALS, ZoneId.of("Pacific/Auckland"), Author.at(PORTALS.get(0)), ForeignHashes.ARGON2ID);
            return new Import(vertx, clients, keys.sealer(), setting, StandingClock.today())
                    .run(new StringReader(text), format, false)
                    .await();
        }

        String written(Format format, boolean withSecrets) {
            StringBuilder text = new StringBuilder();
            Export.Written written = new Export(vertx, clients, keys.sealer(), PORTALS)
                    .run(text, format, withSecrets)
                    .await();
            assertThat(written.left()).isZero();
            return text.toString();
        }
    }
}
