package app.foyer.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.problem.Problem;
import app.foyer.problem.SecretSource;
import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading config/foyer.yaml")
class ServerConfigTest {
    private static final String DATABASE = """
            database:
              host: db.example.nz
              name: foyer
              user: foyer
              password: ${env:SECRET}
              ownerUser: foyer_owner
              ownerPassword: ${env:SECRET}
            """;

    @TempDir
    private Path folder;

    @Test
    void needs_no_key_at_all() throws IOException {
        var config = read("");
        assertThat(config).isEqualTo(ServerConfig.standard());
        assertThat(config.server().host()).isEqualTo("127.0.0.1");
        assertThat(config.server().publicOrigin()).isEqualTo("http://localhost:8080");
        assertThat(config.server().withPort(8181).publicOrigin()).isEqualTo("http://localhost:8181");
        assertThat(config.management()).isEqualTo(new ManagementConfig("127.0.0.1", 9090));
        assertThat(config.database()).isEmpty();
        assertThat(config.mail()).isEmpty();
        assertThat(config.keys()).isEmpty();
    }

    @Test
    void reads_where_staff_come() throws IOException {
        assertThat(read("").server().staff()).isEmpty();
        assertThat(read("server: {staff: {origin: 'https://Desk.example.nz:443'}}")
                        .server()
                        .staff())
                .contains(new StaffConfig("https://desk.example.nz", Optional.empty(), Optional.empty()));
        assertThat(read("server: {staff: {origin: 'https://desk.example.nz:8444', port: 8444}}")
                        .server()
                        .withPort(8181)
                        .staff())
                .contains(new StaffConfig("https://desk.example.nz:8444", Optional.of(8444), Optional.empty()));
    }

    @Test
    void keeps_staff_apart_from_clients() throws IOException {
        assertThat(problems(
                        "server:\n  origin: https://a.nz\n  staff:\n    origin: https://A.nz:443\n    port: 8080\n"))
                .contains(":4:13: staff need another origin than 'server.origin' [apart-from-clients]")
                .contains(":5:11: this is the clients' port: leave it out, or choose another [apart-from-clients]");
        assertThat(problems("server: {staff: {port: 8444}}")).contains("missing key 'origin' [required-key]");
    }

    @Test
    void reads_the_database_with_its_defaults() throws IOException {
        var database = read(DATABASE).database().orElseThrow();
        assertThat(database.port()).isEqualTo(5432);
        assertThat(database.password().value()).isEqualTo("hunter2");
        assertThat(database.tls()).isEqualTo(DatabaseConfig.Tls.REQUIRE);
        assertThat(database.pool()).isEqualTo(4 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void reads_the_mail_server_and_requires_encryption() throws IOException {
        var mail = read("mail: {host: smtp.example.nz, user: a, password: '${env:SECRET}', from: portal@example.nz}")
                .mail()
                .orElseThrow();
        assertThat(mail.port()).isEqualTo(587);
        assertThat(mail.starttls()).isEqualTo(MailConfig.Starttls.REQUIRED);
        assertThat(mail.password().orElseThrow().value()).isEqualTo("hunter2");
    }

    @Test
    void never_shows_a_secret() throws IOException {
        var mail = "mail: {host: smtp.example.nz, user: a, password: '${env:SECRET}', from: portal@example.nz}";
        assertThat(read(DATABASE + mail).toString()).contains("Secret[hidden]").doesNotContain("hunter2");
    }

    @Test
    void takes_paths_from_its_own_folder() throws IOException {
        Files.writeString(folder.resolve("portal.crt"), "-");
        Files.writeString(folder.resolve("portal.key"), "-");
        var config = read("server: {tls: {certificate: portal.crt, key: portal.key}}\nkeys: ${file:portal.key}");
        assertThat(config.server().tls())
                .contains(new TlsFiles(folder.resolve("portal.crt"), folder.resolve("portal.key")));
        assertThat(config.server().publicOrigin()).isEqualTo("https://localhost:8080");
        assertThat(config.keys()).contains(folder.resolve("portal.key"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Portal.example.nz, https://portal.example.nz",
        "https://portal.example.nz:443, https://portal.example.nz",
        "http://portal.example.nz:80, http://portal.example.nz",
        "https://portal.example.nz:8443, https://portal.example.nz:8443",
        "http://10.0.0.1:80, http://10.0.0.1"
    })
    void writes_the_origin_as_browsers_do(String written, String origin) throws IOException {
        assertThat(read("server: {origin: '" + written + "'}").server().publicOrigin())
                .isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.example.nz", "https://portal.example.nz/", "ftp://x", "https://a@b", "https://x:0"})
    void refuses_what_is_no_origin(String written) throws IOException {
        assertThat(problems("server:\n  origin: " + written))
                .startsWith(":2:11: 'origin' must be scheme, host and where needed port, such as "
                        + "https://portal.example.nz, without a path, was '" + written + "' [value-type]");
    }

    @Test
    void trusts_proxies_by_address_only() throws IOException {
        assertThat(read("server: {trustedProxies: [10.0.0.1, '::1']}").server().trustedProxies())
                .containsExactly(InetAddresses.forString("10.0.0.1"), InetAddresses.forString("::1"));
        assertThat(problems("server: {trustedProxies: [proxy.example.nz]}"))
                .startsWith(":1:27: 'trustedProxies' must be an IP address, was 'proxy.example.nz' [value-type]");
    }

    @Test
    void reports_every_problem_with_its_place() throws IOException {
        assertThat(problems("""
                        server:
                          port: 99999
                        databse: {}
                        mail:
                          host: smtp.example.nz
                          starttls: always
                          password: hunter2
                        limits:
                          sessions:
                            idle: 2h""")).isEqualTo("""
                        :2:9: 'port' must be a whole number from 1 to 65535, was '99999' [value-range]
                          port: 99999
                                ^
                        :3:1: unknown key 'databse', did you mean 'database'? [unknown-key]
                        databse:…
                        ^
                        :4:1: missing key 'from' [required-key]
                        mail:
                        ^
                        :6:13: 'starttls' must be one of [required, optional, disabled], was 'always' [known-value]
                          starttls: always
                                    ^
                        :7:13: 'password' must be ${env:NAME} or ${file:PATH}; the secret itself does not belong in this file [secret-form]
                          password: …
                                    ^
                        :10:11: 'idle' must be a duration from 1m to 1h, such as 30s, 10m, 12h or 2d, was '2h' [value-range]
                            idle: 2h
                                  ^""");
    }

    @Test
    void requires_what_a_named_database_needs() throws IOException {
        assertThat(problems("database:\n"))
                .contains("'host'", "'name'", "'user'", "'password'", "'ownerUser'", "'ownerPassword'");
    }

    @Test
    void wants_a_mail_login_complete_and_encrypted() throws IOException {
        assertThat(problems("mail: {host: h, from: a@b.nz, user: x}")).contains("'user' needs a 'password'");
        assertThat(problems("mail: {host: h, from: a@b.nz, password: '${env:SECRET}'}"))
                .contains("'password' needs a 'user'");
        assertThat(problems("mail: {host: h, from: a@b.nz, user: x, password: '${env:SECRET}', starttls: optional}"))
                .contains("a password may only be sent with starttls: required");
    }

    @Test
    void finds_a_certificate_missing() throws IOException {
        assertThat(problems("server:\n  tls:\n    certificate: none.crt\n"))
                .contains(":2:3: missing key 'key' [required-key]");
        assertThat(problems("server:\n  tls:\n    certificate: none.crt\n    key: none.key\n"))
                .contains(":3:18: the file of 'certificate' cannot be read [file-missing]")
                .contains(":4:10: the file of 'key' cannot be read [file-missing]");
    }

    private ServerConfig read(String text) throws IOException {
        var reading = reading(text);
        assertThat(reading.problems()).isEmpty();
        return reading.config().orElseThrow();
    }

    /** The problems without the name of the temporary file. */
    private String problems(String text) throws IOException {
        var reading = reading(text);
        assertThat(reading.config()).isEmpty();
        return String.join(
                        "\n", reading.problems().stream().map(Problem::format).toList())
                .replace(folder.resolve("foyer.yaml").toString(), "");
    }

    private ConfigReading reading(String text) throws IOException {
        var file = Files.writeString(folder.resolve("foyer.yaml"), text);
        var secrets = new SecretSource(
                name -> Optional.of("hunter2").filter(secret -> name.equals("SECRET")), Files::readString);
        return ServerConfig.read(file, secrets);
    }
}
