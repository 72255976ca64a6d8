package app.foyer.web;

import java.time.Duration;

/**
 * How much one client may ask of the HTTP edge.
 *
 * @param headersWithin from connecting to the end of the request's headers
 * @param bodyWithin from there to the end of the request's body, however slowly it drips
 * @param answerWithin from there to the end of the answer
 * @param nextWithin how long a connection is kept for another request
 * @param idle how long a connection may carry nothing at all; this ends those who stop reading
 * @param bodyBytes the longest body
 * @param headerBytes all headers together
 * @param feedsPerSession live feeds that one session may have open
 * @param feedsInAll live feeds of this node
 * @param heartbeat how often a live feed shows that it lives, and looks whether its session still does
 */
public record WebLimits(
        Duration headersWithin,
        Duration bodyWithin,
        Duration answerWithin,
        Duration nextWithin,
        Duration idle,
        int bodyBytes,
        int headerBytes,
        int feedsPerSession,
        int feedsInAll,
        Duration heartbeat) {

    /** The shipped limits. */
    public static WebLimits standard() {
        return new WebLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                64 * 1024,
                8 * 1024,
                8,
                2_000,
                Duration.ofSeconds(10));
    }
}
