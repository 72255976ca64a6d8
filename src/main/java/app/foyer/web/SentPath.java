package app.foyer.web;

import io.vertx.ext.web.RoutingContext;

/** The path of a request as routes see it, or as it was sent where its percent signs hide nothing that can be read. */
final class SentPath {
    private SentPath() {}

    static String of(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException unreadable) {
            return context.request().path();
        }
    }

    /** Whether path and query can be read. Asked first: else the first route that looks at them fails. */
    static boolean isReadable(RoutingContext context) {
        try {
            context.normalizedPath();
            context.request().params();
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
