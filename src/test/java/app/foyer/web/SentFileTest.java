package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.account.Role;
import app.foyer.desk.Answer;
import app.foyer.desk.DeskOfFiles;
import app.foyer.identity.PortalId;
import app.foyer.secret.Token;
import ch.qos.logback.classic.Level;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A file that a desk answers with")
@Timeout(90)
class SentFileTest {
    private static final PortalId DESK = new PortalId("staff-desk");
    private static final String PATH = "/staff-desk/clients/-/export";
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** What fits into the buffers of both ends of a connection, and more. */
    private static final int BETWEEN = 24 * 1024 * 1024;

    private Edge edge;
    private Answer.File file;

    @BeforeEach
    void start() throws IOException {
        WebLimits usual = WebLimits.standard();
        WebLimits limits = new WebLimits(
                usual.headersWithin(),
                usual.bodyWithin(),
                SHORT,
                usual.nextWithin(),
                SHORT,
                usual.bodyBytes(),
                usual.headerBytes(),
                usual.feedsPerSession(),
                usual.feedsInAll(),
                usual.heartbeat());
        edge = Edge.start(
                config -> config.with(limits),
                Optional.empty(),
                Optional.of(DeskOfFiles.answering(
                        () -> file,
                        new FakeAccessTokens(FakeStaff.account(Role.ADMIN)),
                        Edge.keys().hash())));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void is_offered_to_be_kept_and_neither_cached_nor_guessed_at() {
        MadeParts parts = MadeParts.full(3);
        file = parts.file();
        HttpResponse<String> answer = edge.get(PATH, "Cookie", admin());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(3 * MadeParts.BYTES);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"all.txt\"; filename*=UTF-8''all.txt");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(parts.isClosedInTime()).isTrue();
        assertThat(parts.closed).hasValue(1);
    }

    @Test
    void may_have_a_million_rows() throws Exception {
        AtomicInteger page = new AtomicInteger();
        file = DeskOfFiles.csv("Kunden „alle“.csv", List.of("number", "cell"), () -> {
            int first = page.getAndIncrement() * 100;
            return Future.succeededFuture(IntStream.range(first, Math.min(first + 100, 1_000_000))
                    .mapToObj(row -> List.of("" + row, "=1+1"))
                    .toList());
        });
        var answer = HttpClient.newHttpClient()
                .send(edge.to(PATH).header("Cookie", admin()).GET().build(), BodyHandlers.ofLines());

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith("filename*=UTF-8''Kunden%20%E2%80%9Ealle%E2%80%9C.csv");
        assertThat(answer.body().skip(1).filter(line -> line.endsWith(",'=1+1")).count())
                .isEqualTo(1_000_000);
    }

    @Test
    void is_made_no_faster_than_it_is_read() throws Exception {
        int count = 1_600;
        MadeParts parts = MadeParts.full(count);
        file = parts.file();
        var request = edge.to(PATH).header("Cookie", admin()).GET().build();
        long read = 0;
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            byte[] some = new byte[16 * 1024];
            for (int length = body.read(some); length >= 0; length = body.read(some)) {
                read += length;
                assertThat((long) parts.asked.get() * MadeParts.BYTES - read).isLessThan(BETWEEN);
            }
        }
        assertThat(read).isEqualTo((long) count * MadeParts.BYTES);
    }

    @Test
    void is_made_no_further_for_somebody_who_stops_reading_and_who_is_let_go() {
        MadeParts parts = MadeParts.full(Integer.MAX_VALUE);
        file = parts.file();
        try (RawConnection connection = asked("1.1")) {
            assertThat(connection.lines().next()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(parts.isClosedInTime()).isTrue();
            assertThat((long) parts.asked.get() * MadeParts.BYTES).isLessThan(BETWEEN);
        }
    }

    @Test
    void may_take_longer_than_other_answers_while_its_parts_come_in_time() {
        file = new MadeParts(number -> Future.future(later -> edge.vertx.setTimer(
                        SHORT.toMillis() / 2,
                        now -> later.complete(Optional.of(Buffer.buffer("x")).filter(part -> number < 6)))))
                .file();
        assertThat(edge.get(PATH, "Cookie", admin()).body()).isEqualTo("xxxxxx");
    }

    @Test
    void is_given_up_when_its_reader_goes_away() {
        MadeParts parts = new MadeParts(number ->
                Future.future(later -> edge.vertx.setTimer(1, now -> later.complete(Optional.of(Buffer.buffer("x"))))));
        file = parts.file();
        RawConnection connection = asked("1.1");
        assertThat(connection.lines().next()).isEqualTo("HTTP/1.1 200 OK");
        connection.breaksOff();

        assertThat(parts.isClosedInTime()).isTrue();
        int asked = parts.asked.get();
        assertThat(edge.get("/staff-desk/api/me").statusCode()).isEqualTo(401);
        assertThat(parts.asked).hasValue(asked);
        assertThat(parts.closed).hasValue(1);
    }

    @Test
    void is_closed_only_when_the_part_is_made_that_its_reader_did_not_wait_for() {
        Promise<Optional<Buffer>> second = Promise.promise();
        MadeParts parts = new MadeParts(
                number -> number == 0 ? Future.succeededFuture(Optional.of(Buffer.buffer("x"))) : second.future());
        file = parts.file();
        try (LogLines access = LogLines.ofAccess()) {
            RawConnection connection = asked("1.1");
            assertThat(connection.lines().next()).isEqualTo("HTTP/1.1 200 OK");
            connection.breaksOff();
            access.next();

            assertThat(parts.closed).hasValue(0);
            second.complete(Optional.of(Buffer.buffer("y")));
            assertThat(parts.isClosedInTime()).isTrue();
            assertThat(parts.asked).hasValue(2);
        }
    }

    @Test
    void that_fails_midway_does_not_look_whole() {
        MadeParts parts = new MadeParts(number -> number < 3
                ? Future.succeededFuture(Optional.of(MadeParts.full()))
                : Future.failedFuture("the database is gone"));
        file = parts.file();
        try (LogLines log = LogLines.of(Failures.class.getName(), Level.ERROR)) {
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(edge.to(PATH).header("Cookie", admin()).GET().build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
            assertThat(log.next().getThrowableProxy().getMessage()).isEqualTo("the database is gone");
        }
        assertThat(parts.isClosedInTime()).isTrue();
        assertThat(parts.closed).hasValue(1);
    }

    @Test
    void that_fails_at_once_is_answered_by_a_page_that_says_so() {
        MadeParts parts = new MadeParts(number -> {
            throw new IllegalStateException("the database is gone");
        });
        file = parts.file();
        HttpResponse<String> answer = edge.get(PATH, "Cookie", admin());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Reply.HTML);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(parts.isClosedInTime()).isTrue();
        assertThat(parts.closed).hasValue(1);
    }

    @Test
    void is_not_made_for_somebody_who_wants_its_head_only() {
        MadeParts parts = MadeParts.full(3);
        file = parts.file();
        var answer = edge.send(edge.to(PATH).header("Cookie", admin()).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(parts.isClosedInTime()).isTrue();
        assertThat(parts.asked).hasValue(0);
    }

    @Test
    void is_refused_where_one_that_broke_off_would_look_whole() {
        MadeParts parts = MadeParts.full(3);
        file = parts.file();
        try (RawConnection connection = asked("1.0")) {
            assertThat(connection.lines().next()).startsWith("HTTP/1.0 505");
        }
        assertThat(parts.isClosedInTime()).isTrue();
        assertThat(parts.asked).hasValue(0);
    }

    @Test
    void is_given_to_a_program_likewise() {
        file = MadeParts.full(2).file();
        HttpResponse<String> answer =
                edge.get("/staff-desk/api/clients/x/activity", "Authorization", "Bearer " + DeskOfFiles.token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
        assertThat(answer.body()).hasSize(2 * MadeParts.BYTES);
    }

    @Test
    void is_never_swapped_into_a_page() {
        MadeParts parts = MadeParts.full(2);
        file = parts.file();
        HttpResponse<String> answer = edge.get(PATH + "?from=2026-01-01&to=b", "Cookie", admin(), "HX-Request", "true");

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue(PATH + "?from=2026-01-01&to=b");
        assertThat(parts.asked).hasValue(0);
        assertThat(parts.closed).hasValue(1);
    }

    @Test
    void may_follow_a_form_but_not_one_that_htmx_sends() {
        file = MadeParts.full(2).file();
        assertThat(posted(admin(), "export").body()).hasSize(2 * MadeParts.BYTES);

        MadeParts parts = MadeParts.full(2);
        file = parts.file();
        assertThat(posted(admin(), "export", "HX-Request", "true").statusCode()).isEqualTo(500);
        assertThat(parts.asked).hasValue(0);
        assertThat(parts.closed).hasValue(1);
    }

    @Test
    void may_follow_a_code_that_is_asked_for_in_the_way_in_which_the_form_was_sent() {
        String cookie = admin(Edge.NOW.minus(Duration.ofHours(1)));
        file = MadeParts.full(2).file();
        HttpResponse<String> plain = posted(cookie, "close");
        HttpResponse<String> boosted = posted(cookie, "close", "HX-Request", "true");

        assertThat(plain.statusCode()).isEqualTo(422);
        assertThat(plain.body()).contains("hx-sync=\"this:drop\" hx-boost=\"false\"");
        assertThat(boosted.statusCode()).isEqualTo(422);
        assertThat(boosted.body()).contains("hx-sync=\"this:drop\">");
    }

    private HttpResponse<String> posted(String cookie, String form, String... headers) {
        String token = Edge.formToken(edge.get("/staff-desk/", "Cookie", cookie));
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return edge.post("/staff-desk/clients/-/x/" + form, Edge.FORM, "reason=Why&form=" + token, all);
    }

    private RawConnection asked(String version) {
        return new RawConnection(edge.config.port())
                .says("GET " + PATH + " HTTP/" + version + "\r\nHost: localhost\r\nCookie: " + admin() + "\r\n\r\n");
    }

    private String admin() {
        return admin(Edge.NOW);
    }

    private String admin(Instant confirmedAt) {
        Token token = Edge.token();
        edge.sessions.begin(DESK, token, FakeStaff.account(Role.ADMIN), confirmedAt, false);
        return Edge.cookie(DESK, "session", token);
    }
}
