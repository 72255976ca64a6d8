package app.foyer.web;

import app.foyer.bus.LocalCodec;
import app.foyer.desk.ClientDesk;
import app.foyer.desk.Desk;
import app.foyer.desk.PortalFigures;
import app.foyer.desk.Programs;
import app.foyer.email.Notices;
import app.foyer.identity.PortalId;
import app.foyer.invitation.Inviting;
import app.foyer.portal.Portal;
import app.foyer.portal.Portals;
import app.foyer.problem.Problems;
import app.foyer.query.ClientData;
import app.foyer.secret.Keys;
import app.foyer.secret.Token;
import app.foyer.session.SessionPolicy;
import app.foyer.signin.SignInPolicy;
import app.foyer.signin.StaffHelp;
import app.foyer.text.EngineTexts;
import app.foyer.view.PortalVersion;
import app.foyer.world.Versions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real HTTP edge on a free port, with the shipped portals and nothing real behind it. */
final class Edge implements AutoCloseable {
    static final PortalId PORTAL = new PortalId("client-connect");
    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final SecureRandom RANDOM = new SecureRandom();

    final Vertx vertx = Vertx.vertx();
    final FakeJourney journey = new FakeJourney();
    final FakeSessions sessions = new FakeSessions();
    final FakeStaff staff = new FakeStaff();
    final FakeStepUp stepUp = new FakeStepUp();
    final FakeActivities activities = new FakeActivities();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final WebConfig config;
    final Portal portal;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Edge(UnaryOperator<WebConfig> change, Optional<DevInbox> inbox, Optional<Desk> desk) throws IOException {
        LocalCodec.install(vertx);
        config = change.apply(WebConfig.loopback(freePort()));
        List<Portal> portals =
                Portals.read(Path.of("portals"), Path.of("config/portals")).portals();
        portal = portals.stream()
                .filter(each -> each.id().equals(PORTAL))
                .findFirst()
                .orElseThrow();
        Map<PortalId, PortalVersion> versions = Versions.of(portals);
        WebServices services = new WebServices(
                id -> Optional.ofNullable(versions.get(id)),
                Assets.load(Path.of("webroot"), Path.of("docs/openapi.yaml")),
                EngineTexts.read(Path.of("portals/_shared"), new Problems()).texts(),
                journey,
                sessions,
                new FakeOwnPassword(),
                stepUp,
                new NobodyInvited(),
                new FakeUpdates(),
                new FakeMessages(),
                desk.orElse(new Desk(
                        vertx,
                        new Desk.Services(
                                staff,
                                new Inviting(
                                        vertx,
                                        new NobodysInvitations(),
                                        new Notices(keys().sealer()),
                                        keys().hash(),
                                        RANDOM,
                                        "http://localhost"),
                                () -> List.of(),
                                now -> Future.succeededFuture(new PortalFigures.All(0, 0, 0, Map.of())),
                                new NoSettings(),
                                clients(portals),
                                new Programs(new FakeAccessTokens(), keys().hash(), RANDOM),
                                new FakeUpdates(),
                                new FakeMessages(),
                                new NoReports(),
                                new NoTransfer()))),
                activities,
                ClientData.none(),
                keys().hash(),
                RANDOM,
                meters,
                () -> NOW,
                inbox);
        await(Web.deploy(vertx, config, services, 1));
    }

    private ClientDesk clients(List<Portal> portals) throws IOException {
        FakeClients clients = new FakeClients();
        return new ClientDesk(
                clients,
                clients,
                activities,
                () -> portals,
                new Notices(keys().sealer()),
                new StaffHelp(vertx),
                (client, told) -> Future.succeededFuture(true),
                SessionPolicy.standard(),
                SignInPolicy.standard().spent());
    }

    static Edge start() {
        return start(UnaryOperator.identity());
    }

    static Edge start(UnaryOperator<WebConfig> change) {
        return start(change, Optional.empty());
    }

    static Edge start(UnaryOperator<WebConfig> change, Optional<DevInbox> inbox) {
        return start(change, inbox, Optional.empty());
    }

    /** @param desk another one than that of the shipped areas */
    static Edge start(UnaryOperator<WebConfig> change, Optional<DevInbox> inbox, Optional<Desk> desk) {
        try {
            return new Edge(change, inbox, desk);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Token token() {
        return Token.random(RANDOM);
    }

    /** A cookie of the portal, as a browser sends it. */
    static String cookie(String kind, Token token) {
        return cookie(PORTAL, kind, token);
    }

    static String cookie(PortalId portal, String kind, Token token) {
        return portal + "." + kind + "=" + token.value();
    }

    /** The cookie of somebody who is signed in. */
    String signedIn() {
        Token token = token();
        sessions.begin(PORTAL, token, true);
        return cookie("session", token);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + config.port() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(with(to(path), headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(with(to(path), headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String body, String... headers) {
        return post(path, "application/json", body, headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    /** The token of the first form of a page. */
    static String formToken(HttpResponse<String> page) {
        Matcher token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        return token.group(1);
    }

    static Keys keys() throws IOException {
        Path folder = Files.createTempDirectory("edge");
        Path file = folder.resolve("keys.properties");
        try {
            Keys.createIfMissing(file, RANDOM);
            return Keys.read(file, RANDOM);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** The usual limits with others for live feeds. */
    static WebLimits feedLimits(int perSession, int inAll, Duration heartbeat) {
        WebLimits usual = WebLimits.standard();
        return new WebLimits(
                usual.headersWithin(),
                usual.bodyWithin(),
                usual.answerWithin(),
                usual.nextWithin(),
                usual.idle(),
                usual.bodyBytes(),
                usual.headerBytes(),
                perSession,
                inAll,
                heartbeat);
    }
}
