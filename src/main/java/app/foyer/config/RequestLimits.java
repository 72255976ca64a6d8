package app.foyer.config;

import app.foyer.problem.Section;
import java.time.Duration;

/**
 * What one request and one connection may take.
 *
 * @param bodyBytes the largest body
 * @param headerBytes the largest head, all headers together
 * @param headTime from the connection to the end of the head
 * @param bodyTime from the end of the head to the end of the body, however steadily it drips
 * @param idleTime a kept-alive connection without a request
 */
public record RequestLimits(int bodyBytes, int headerBytes, Duration headTime, Duration bodyTime, Duration idleTime) {

    static RequestLimits read(Section requests) {
        var limits = new RequestLimits(
                requests.bytes("body", 1, 1_024, 64),
                requests.bytes("headers", 4, 64, 8),
                requests.duration("headTime", Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(10)),
                requests.duration("bodyTime", Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(15)),
                requests.duration("idleTime", Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(20)));
        requests.rejectUnknownKeys();
        return limits;
    }
}
