package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityCursor;
import app.foyer.activity.ActivityEntry;
import app.foyer.activity.ActivityEvent;
import app.foyer.activity.ActivityWords;
import app.foyer.identity.Caller;
import app.foyer.secret.Token;
import app.foyer.session.Session;
import app.foyer.session.SessionTopics;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Live activity")
@Timeout(60)
class LiveActivityTest {
    private static final String LIVE = "/client-connect/api/activity/live";
    private final Token token = Edge.token();
    private final String cookie = Edge.cookie("session", token);
    private final List<RawConnection> connections = new ArrayList<>();
    private Edge edge;
    private Session session;

    @BeforeEach
    void start() {
        edge = Edge.start(config -> config.with(limits(2)));
        session = edge.sessions.begin(Edge.PORTAL, token, false);
    }

    @AfterEach
    void stop() {
        connections.forEach(RawConnection::close);
        edge.close();
    }

    @Test
    void tells_each_new_entry_once_and_nothing_that_was_there_before() {
        edge.activities.entries.add(entry(-2));
        Feed feed = open();

        ActivityEntry first = happens(1);
        assertThat(feed.next()).isEqualTo(first.id().toString());
        ActivityEntry late = happens(0);
        assertThat(feed.next()).isEqualTo(late.id().toString());
        ActivityEntry second = happens(3);
        assertThat(feed.next()).isEqualTo(second.id().toString());
    }

    @Test
    void carries_the_same_shape_as_the_list() {
        Feed feed = open();
        ActivityEntry entry = happens(1);

        JsonObject item = feed.event().data();
        assertThat(item).isEqualTo(ActivityJson.of(entry));
        assertThat(item.getString("type")).isEqualTo("Client Portal Information");
        assertThat(item.getString("details")).isEqualTo("Authenticator App code sent to email test*****.co.nz");
    }

    @Test
    void goes_on_where_it_was_left() {
        ActivityEntry seen = entry(-100);
        ActivityEntry missed = entry(-90);
        edge.activities.entries.addAll(List.of(entry(-101), seen, missed));

        Feed feed = connect(LIVE, "Last-Event-ID: " + ActivityCursor.of(seen).text() + "\r\n");

        assertThat(feed.next()).isEqualTo(missed.id().toString());
        ActivityEntry fresh = happens(1);
        Event event = feed.event();
        assertThat(event.data().getString("id")).isEqualTo(fresh.id().toString());
        assertThat(event.id()).isEqualTo(ActivityCursor.of(fresh).text());
    }

    @Test
    void tells_only_the_type_that_was_asked_for() {
        Feed feed = open(LIVE + "?type=client-portal-information", "");

        edge.activities.entries.add(ActivityEntry.of(
                FakeSessions.ACCOUNT.id(), Edge.PORTAL, Edge.NOW, ActivityEvent.SIGNED_IN, Map.of(), Caller.UNKNOWN));
        ActivityEntry wanted = happens(1);

        assertThat(feed.next()).isEqualTo(wanted.id().toString());
    }

    @Test
    void ends_when_its_session_is_ended() {
        Feed feed = open();
        edge.sessions.end(Edge.PORTAL, token);
        SessionTopics.ENDED.hint(edge.vertx, session.id().toString());

        assertThat(feed.event().name()).isEqualTo("ended");
        assertThat(feed.isOver()).isTrue();
    }

    @Test
    void ends_when_its_session_runs_out_though_nobody_says_so() {
        Feed feed = open();
        edge.sessions.end(Edge.PORTAL, token);

        assertThat(feed.event().name()).isEqualTo("ended");
        assertThat(feed.isOver()).isTrue();
    }

    @Test
    void never_keeps_its_session_alive() {
        Feed feed = open();
        happens(1);
        feed.event();
        feed.passUntil(":");

        assertThat(edge.sessions.keptAlive).hasValue(0);
    }

    @Test
    void is_for_a_session_only_and_for_so_many_at_once() {
        open();
        open();

        assertThat(edge.get(LIVE).statusCode()).isEqualTo(401);
        HttpResponse<String> third = edge.get(LIVE, "Cookie", cookie);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void answers_head_as_it_would_begin_for_get() {
        HttpResponse<String> nobody = edge.send(edge.to(LIVE).method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> client =
                edge.send(edge.to(LIVE).header("Cookie", cookie).method("HEAD", BodyPublishers.noBody()));

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(client.statusCode()).isEqualTo(200);
        assertThat(client.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(client.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void draws_rows_for_the_page() {
        Feed feed = open("/client-connect/activity/live", "");
        ActivityEntry entry = happens(1);

        Event event = feed.event();
        assertThat(event.name()).isEqualTo("activity");
        assertThat(event.text()).contains("<tr").contains("Client Portal Information");
        assertThat(event.id()).isEqualTo(ActivityCursor.of(entry).text());
    }

    private ActivityEntry happens(int seconds) {
        ActivityEntry entry = entry(seconds);
        edge.activities.entries.add(entry);
        ActivityAddresses.APPENDED.hint(edge.vertx, FakeSessions.ACCOUNT.id().toString());
        return entry;
    }

    private static ActivityEntry entry(int seconds) {
        Instant at = Edge.NOW.plusSeconds(seconds);
        Map<String, String> facts =
                Map.of(ActivityWords.METHOD, "authenticator-app", ActivityWords.EMAIL, "test*****.co.nz");
        return ActivityEntry.of(
                FakeSessions.ACCOUNT.id(), Edge.PORTAL, at, ActivityEvent.CODE_SENT, facts, Caller.UNKNOWN);
    }

    private static WebLimits limits(int feedsPerSession) {
        return Edge.feedLimits(feedsPerSession, WebLimits.standard().feedsInAll(), Duration.ofMillis(200));
    }

    private Feed open() {
        return open(LIVE, "");
    }

    /** A feed that has begun, which its first heartbeat shows. */
    private Feed open(String path, String moreHeaders) {
        Feed feed = connect(path, moreHeaders);
        feed.passUntil(":");
        return feed;
    }

    private Feed connect(String path, String moreHeaders) {
        RawConnection connection = new RawConnection(edge.config.port());
        connections.add(connection);
        connection.says(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n" + moreHeaders + "\r\n");
        Feed feed = new Feed(connection.lines());
        assertThat(feed.lines.next()).isEqualTo("HTTP/1.1 200 OK");
        feed.passUntil("content-type: text/event-stream");
        feed.passUntil("retry: 2000");
        return feed;
    }

    private record Event(String name, String id, String text) {
        JsonObject data() {
            return new JsonObject(text);
        }
    }

    private record Feed(Iterator<String> lines) {

        String next() {
            return event().data().getString("id");
        }

        /** The next event; heartbeats, and the sizes of chunks, are passed over. */
        Event event() {
            String name = "";
            String id = "";
            List<String> data = new ArrayList<>();
            while (true) {
                String line = lines.next();
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(name, id, String.join("\n", data));
                }
            }
        }

        void passUntil(String wanted) {
            String line;
            do {
                line = lines.next();
            } while (!line.equalsIgnoreCase(wanted));
        }

        /** Whether nothing comes but the end of the answer. */
        boolean isOver() {
            return Stream.generate(lines::next)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .filter("0"::equals)
                    .isPresent();
        }
    }
}
