package app.foyer.launch;

import app.foyer.config.HttpConfig;
import app.foyer.config.MailConfig;
import app.foyer.config.ServerConfig;
import app.foyer.config.StaffConfig;
import app.foyer.launch.Foundations.Data;
import app.foyer.launch.Foundations.Management;
import app.foyer.metrics.Metrics;
import app.foyer.portal.Portal;
import app.foyer.secret.Keys;
import app.foyer.web.Sides;
import app.foyer.web.WebConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Production: the database, the mail server and the keys of the config, behind TLS. */
final class ServeRun {
    private final ServerConfig config;
    private final SecureRandom random = new SecureRandom();

    ServeRun(ServerConfig config) {
        this.config = config;
    }

    /** What a server for real must be told; empty when it may start. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        HttpConfig server = config.server();
        need(missing, config.database().isPresent(), "'database': where PostgreSQL is");
        need(missing, config.mail().isPresent(), "'mail': which server takes the mails");
        need(missing, config.keys().isPresent(), "'keys': the file with the encryption keys");
        need(missing, server.origin().isPresent(), "'server.origin': what browsers call this server");
        need(
                missing,
                server.tls().isPresent() || !server.trustedProxies().isEmpty(),
                "'server.tls' or 'server.trustedProxies': clients must come by TLS");
        need(
                missing,
                server.origin().map(origin -> origin.startsWith("https://")).orElse(true),
                "'server.origin' must begin with https://");
        need(
                missing,
                server.staff()
                        .map(staff -> staff.origin().startsWith("https://"))
                        .orElse(true),
                "'server.staff.origin' must begin with https://");
        return missing;
    }

    private static void need(List<String> missing, boolean there, String what) {
        if (!there) {
            missing.add(what);
        }
    }

    List<Portal> start(Running running, Folders folders) throws Exception {
        Metrics metrics = running.open(Metrics.ofThisProcess());
        return running.started(Platform.start(running.vertx(metrics), foundations(folders, metrics)));
    }

    private Foundations foundations(Folders folders, Metrics metrics) throws IOException {
        MailConfig mail = config.mail().orElseThrow();
        Path keys = config.keys().orElseThrow();
        return new Foundations(
                folders,
                web(),
                new Management(config.management().host(), config.management().port()),
                DatabaseAccess.of(config.database().orElseThrow()),
                config.queries().map(QueryAccess::of),
                MailAccess.of(mail, config.server().staff().flatMap(StaffConfig::messagesTo)),
                Keys.read(keys, random),
                config.limits(),
                Optional.empty(),
                Data.refusingDemo(),
                metrics,
                new SystemClock(),
                random);
    }

    /** Staff come to a port of their own, or by a name of their own, or not at all. */
    private List<WebConfig> web() {
        HttpConfig server = config.server();
        Optional<StaffConfig> staff = server.staff();
        Optional<Integer> apart = staff.flatMap(StaffConfig::port);
        if (apart.isEmpty()) {
            Sides both = new Sides(Optional.of(server.publicOrigin()), staff.map(StaffConfig::origin));
            return List.of(listener(server.port(), both));
        }
        return List.of(
                listener(server.port(), Sides.ofClients(server.publicOrigin())),
                listener(apart.get(), Sides.ofStaff(staff.get().origin())));
    }

    private WebConfig listener(int port, Sides sides) {
        HttpConfig server = config.server();
        return new WebConfig(
                server.host(),
                port,
                sides,
                false,
                server.trustedProxies(),
                server.tls().map(files -> new WebConfig.Tls(files.certificate(), files.key())),
                EdgeLimits.of(config.limits()));
    }
}
