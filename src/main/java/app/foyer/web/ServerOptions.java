package app.foyer.web;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.concurrent.TimeUnit;

/** The server's options. What is not set by default, or set too wide, is set here. */
final class ServerOptions {
    private static final int LINE_BYTES = 4096;
    /** As it is sent: the longest message, where each of its letters takes nine. */
    private static final int FIELD_BYTES = 40 * 1024;

    private static final int FIELDS = 64;

    private ServerOptions() {}

    static HttpServerOptions of(WebConfig config) {
        WebLimits limits = config.limits();
        HttpServerOptions options = new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port())
                // With it on, a client that says nothing would have no deadline.
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(limits.idle().toMillis()))
                .setMaxInitialLineLength(LINE_BYTES)
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxFormAttributeSize(FIELD_BYTES)
                .setMaxFormFields(FIELDS)
                .setMaxFormBufferedBytes(FIELD_BYTES);
        config.tls()
                .ifPresent(tls -> options.setSsl(true)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(tls.certificate().toString())
                                .setKeyPath(tls.key().toString())));
        return options;
    }
}
