package app.foyer.launch;

import app.foyer.problem.Secret;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How mails leave: the mail server, and the address they come from.
 *
 * @param staff where staff are told that a client's message waits; empty where they look by themselves
 */
record MailAccess(MailConfig server, String from, Optional<String> staff) {
    private static final int CONNECT_MS = 5_000;
    private static final int CONNECTIONS = 5;
    /** A server that says nothing for so long loses its connection, or it would keep the place of a better one. */
    private static final int SILENCE_SECONDS = 8;

    static MailAccess of(app.foyer.config.MailConfig config, Optional<String> staff) {
        MailConfig server = plain(config.host(), config.port()).setStarttls(starttls(config));
        config.user()
                .ifPresent(user -> server.setLogin(LoginOption.REQUIRED)
                        .setUsername(user)
                        .setPassword(config.password().map(Secret::value).orElse("")));
        return new MailAccess(server, config.from(), staff);
    }

    /** The demo's own inbox, which never leaves this machine. */
    static MailAccess inbox(String host, int port) {
        return new MailAccess(
                plain(host, port).setStarttls(StartTLSOptions.DISABLED),
                "portals@foyer.example",
                Optional.of("staff@foyer.example"));
    }

    private static MailConfig plain(String host, int port) {
        MailConfig server = new MailConfig(host, port).setMaxPoolSize(CONNECTIONS);
        server.setConnectTimeout(CONNECT_MS);
        server.setIdleTimeout(SILENCE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
        return server;
    }

    private static StartTLSOptions starttls(app.foyer.config.MailConfig config) {
        return switch (config.starttls()) {
            case REQUIRED -> StartTLSOptions.REQUIRED;
            case OPTIONAL -> StartTLSOptions.OPTIONAL;
            case DISABLED -> StartTLSOptions.DISABLED;
        };
    }
}
