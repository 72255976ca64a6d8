package app.foyer.bench;

import app.foyer.account.Password;
import app.foyer.account.PasswordHash;
import app.foyer.identity.PortalId;
import app.foyer.otp.Authenticators.Sealed;
import app.foyer.secret.Keys;
import app.foyer.session.SessionService;
import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Puts clients with sessions and a past into the database. */
final class Filling {
    private static final PortalId PORTAL = new PortalId(BenchClient.PORTAL);

    /** Spread over the last three months in the order in which it happened, as real entries lie. */
    private static final String ACTIVITY = """
            insert into activity (id, at, account_id, portal_id, event, facts, address, browser)
            select gen_random_uuid(), at, account_id, 'client-connect', event, facts::jsonb, '198.51.100.7',
              'Firefox on Windows'
            from (
              select a.id as account_id, now() - random() * interval '90 days' as at,
                (array['signed-in', 'code-sent', 'sign-in-failed', 'signed-out'])[1 + n %% 4] as event,
                (array['{"method": "authenticator-app"}', '{"method": "email-code", "email": "te*****@*****o.nz"}',
                  '{"method": "password"}', '{}'])[1 + n %% 4] as facts
              from accounts a, generate_series(1, %d) n
            ) entry order by at""";

    private final Keys keys;
    private final List<BenchClient> clients;

    private Filling(Keys keys, List<BenchClient> clients) {
        this.keys = keys;
        this.clients = clients;
    }

    static List<BenchClient> fill(BenchDatabase database, Keys keys, Plan plan) throws SQLException, IOException {
        SecureRandom random = new SecureRandom();
        List<BenchClient> clients = IntStream.rangeClosed(1, plan.clients())
                .mapToObj(number -> BenchClient.numbered(number, random))
                .toList();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            Filling filling = new Filling(keys, clients);
            filling.copyClients(owner, PasswordHash.fastest(random).hash(new Password(BenchClient.PASSWORD)));
            filling.copyApps(owner, statement);
            filling.copySessions(owner);
            for (int monthsAgo = 3; monthsAgo >= 0; monthsAgo--) {
                statement.execute("select make_activity_partitions(now() - interval '" + monthsAgo + " months')");
            }
            statement.execute(ACTIVITY.formatted(plan.entriesEach()));
            statement.execute("vacuum analyze");
        }
        return clients;
    }

    private void copyClients(Connection owner, String passwordHash) throws SQLException, IOException {
        copy(
                owner,
                "accounts (id, client_id, name, email, zone, password_hash, created_at)",
                client -> row(
                        client.id(),
                        client.clientId(),
                        "Client " + client.clientId(),
                        client.clientId() + "@clients.example.co.nz",
                        "Pacific/Auckland",
                        passwordHash,
                        "2026-01-01Z"));
    }

    private void copyApps(Connection owner, Statement statement) throws SQLException, IOException {
        copy(
                owner,
                "authenticators (id, account_id, sealed_secret, created_at)",
                client -> row(
                        client.authenticator(),
                        client.id(),
                        bytes(keys.sealer()
                                .seal(client.secret(), Sealed.row(client.authenticator()))
                                .bytes()),
                        "2026-01-01Z"));
        statement.execute(
                "insert into pairings select account_id, 'client-connect', id, created_at from authenticators");
    }

    private void copySessions(Connection owner) throws SQLException, IOException {
        copy(
                owner,
                "sessions (token_hash, account_id, portal_id, method, assurance, address, browser, id, started_at,"
                        + " last_seen_at)",
                client -> row(
                        bytes(SessionService.digest(keys.hash(), PORTAL, client.session())
                                .bytes()),
                        client.id(),
                        PORTAL,
                        "authenticator-app",
                        2,
                        "198.51.100.7",
                        "Firefox on Windows",
                        client.authenticator(),
                        Instant.now(),
                        Instant.now()));
    }

    private void copy(Connection owner, String table, Function<BenchClient, String> row)
            throws SQLException, IOException {
        String rows = clients.stream().map(row).collect(Collectors.joining("\n"));
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", new StringReader(rows));
    }

    private static String row(Object... columns) {
        return List.of(columns).stream().map(Object::toString).collect(Collectors.joining("\t"));
    }

    private static String bytes(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
}
