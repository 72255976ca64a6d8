package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.SessionId;
import app.foyer.secret.Token;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The places for live feeds")
@Timeout(60)
class FeedPlacesTest {
    private static final String LIVE = "/client-connect/api/activity/live";
    private final SessionId one = new SessionId(new UUID(0, 1));
    private final SessionId other = new SessionId(new UUID(0, 2));

    @Test
    void are_so_many_for_a_session_and_so_many_in_all() {
        FeedQuota quota = new FeedQuota(limits(1, 2), new SimpleMeterRegistry());

        assertThat(quota.enter(one)).isTrue();
        assertThat(quota.enter(one)).isFalse();
        assertThat(quota.enter(other)).isTrue();
        assertThat(quota.enter(new SessionId(new UUID(0, 3)))).isFalse();

        quota.leave(one);
        assertThat(quota.enter(new SessionId(new UUID(0, 3)))).isTrue();
    }

    @Test
    void are_not_forgotten_because_another_was_refused() {
        FeedQuota quota = new FeedQuota(limits(1, 2), new SimpleMeterRegistry());
        quota.enter(one);
        quota.enter(other);

        assertThat(quota.enter(one)).isFalse();
        quota.leave(other);

        assertThat(quota.enter(one)).isFalse();
    }

    @Test
    void are_not_taken_by_who_hung_up_before_the_feed_began() {
        try (Edge edge = Edge.start(config -> config.with(limits(1, 2)));
                LogLines access = LogLines.ofAccess()) {
            Token token = Edge.token();
            edge.sessions.begin(Edge.PORTAL, token, false);
            Promise<Void> gate = Promise.promise();
            edge.sessions.gate = gate.future();
            try (RawConnection gone = new RawConnection(edge.config.port())) {
                gone.says(live(token));
            }
            access.next();
            gate.complete();

            try (RawConnection next = new RawConnection(edge.config.port())) {
                assertThat(next.says(live(token)).lines().next()).isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    private static String live(Token token) {
        return "GET " + LIVE + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + Edge.cookie("session", token) + "\r\n\r\n";
    }

    private static WebLimits limits(int perSession, int inAll) {
        return Edge.feedLimits(perSession, inAll, WebLimits.standard().heartbeat());
    }
}
