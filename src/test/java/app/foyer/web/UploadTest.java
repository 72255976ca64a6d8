package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.account.Role;
import app.foyer.bus.Fault;
import app.foyer.desk.Answer;
import app.foyer.desk.DeskOfFiles;
import app.foyer.world.Awaiting;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file that is sent to the desk")
class UploadTest {
    private static final String PATH = "/staff-desk/api/clients/import?format=csv";
    private static final Duration SHORT = Duration.ofMillis(600);

    private final AtomicInteger over = new AtomicInteger();
    private Function<InputStream, Future<Map<String, Object>>> then = file -> Future.succeededFuture(Map.of());
    private final FakeAccessTokens tokens = new FakeAccessTokens(FakeStaff.account(Role.ADMIN));
    private Supplier<Answer> answers = () -> new Answer.Upload(file -> then.apply(file), over::incrementAndGet);
    private Edge edge;

    @BeforeEach
    void start() throws IOException {
        WebLimits usual = WebLimits.standard();
        WebLimits limits = new WebLimits(
                usual.headersWithin(),
                SHORT,
                SHORT,
                usual.nextWithin(),
                usual.idle(),
                usual.bodyBytes(),
                usual.headerBytes(),
                usual.feedsPerSession(),
                usual.feedsInAll(),
                Duration.ofMillis(50));
        edge = Edge.start(
                config -> config.with(limits),
                Optional.empty(),
                Optional.of(DeskOfFiles.answering(
                        () -> answers.get(), tokens, Edge.keys().hash())));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void is_read_as_it_was_sent() throws Exception {
        byte[] sent = new byte[3 << 20];
        new Random(7).nextBytes(sent);
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        then = file -> edge.vertx
                .executeBlocking(() -> read.complete(file.readAllBytes()))
                .map(done -> Map.of("done", true));

        HttpResponse<String> answer = send(sent);

        assertThat(new JsonObject(answer.body()).getBoolean("done")).isTrue();
        assertThat(read.join()).isEqualTo(sent);
        assertThat(over).hasValue(1);
    }

    @Test
    void is_answered_by_white_space_for_as_long_as_it_takes_and_then_by_the_object() throws Exception {
        Promise<Map<String, Object>> done = Promise.promise();
        then = file -> done.future();
        edge.vertx.setTimer(SHORT.toMillis() * 2, later -> done.complete(Map.of("added", 7)));

        HttpResponse<String> answer = send(bytes("x"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).startsWith("\n");
        assertThat(new JsonObject(answer.body()).getInteger("added")).isEqualTo(7);
    }

    @Test
    void that_fails_at_once_is_answered_like_any_other_failure() throws Exception {
        then = file -> Future.failedFuture(Fault.unavailable("the database is gone", new IOException()));
        HttpResponse<String> answer = send(bytes("x"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(over).hasValue(1);
    }

    @Test
    void that_fails_later_has_no_answer_that_looks_whole() {
        Promise<Map<String, Object>> done = Promise.promise();
        then = file -> done.future();
        edge.vertx.setTimer(SHORT.toMillis(), later -> done.fail("the database is gone"));
        assertThatThrownBy(() -> send(bytes("x"))).isInstanceOf(IOException.class);
        Awaiting.until(() -> over.get() == 1, "it is over");
    }

    @Test
    void that_drips_is_given_up_in_the_time_for_a_body() {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            connection.says(head("1.1", 1_000) + "clientId");
            assertThat(connection.hearsToTheEnd()).isEmpty();
        }
        Awaiting.until(() -> over.get() == 1, "it is over");
    }

    /** The file is opened on a worker: while none is free, nobody listens to the connection. */
    @Test
    void that_is_left_before_anybody_listens_is_over() throws Exception {
        CompletableFuture<Void> free = new CompletableFuture<>();
        List<Future<Void>> workers = IntStream.range(0, VertxOptions.DEFAULT_WORKER_POOL_SIZE)
                .mapToObj(worker -> edge.vertx.<Void>executeBlocking(free::join, false))
                .toList();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        answers = () -> {
            asked.complete(null);
            return new Answer.Upload(file -> then.apply(file), over::incrementAndGet);
        };
        RawConnection connection = new RawConnection(edge.config.port()).says(head("1.1", 1_000));
        asked.join();
        connection.breaksOff();
        // The one event loop of this edge answers in order: by now it has seen the connection end.
        for (int i = 0; i < 3; i++) {
            assertThat(edge.get("/client-connect/nowhere").statusCode()).isEqualTo(404);
        }
        free.complete(null);
        Future.join(workers).await();
        Awaiting.until(() -> over.get() == 1, "it is over");
    }

    @Test
    void is_not_used_when_its_token_was_revoked_on_the_way() throws Exception {
        then = file -> Future.failedFuture(new AssertionError("nobody wants it any more"));
        answers = () -> {
            tokens.revoke();
            return new Answer.Upload(file -> then.apply(file), over::incrementAndGet);
        };
        assertThat(send(bytes("x")).statusCode()).isEqualTo(403);
        assertThat(over).hasValue(1);
    }

    @Test
    void that_meets_a_fault_of_ours_is_told_as_ours() throws Exception {
        answers = () -> {
            throw new IllegalStateException("ours");
        };
        assertThat(send(bytes("x")).statusCode()).isEqualTo(500);
    }

    @Test
    void goes_on_to_its_end_when_nobody_waits_for_the_answer() {
        Promise<Map<String, Object>> done = Promise.promise();
        CompletableFuture<InputStream> begun = new CompletableFuture<>();
        then = file -> {
            begun.complete(file);
            return done.future();
        };
        RawConnection connection = new RawConnection(edge.config.port()).says(head("1.1", 1) + "x");
        begun.join();
        connection.breaksOff();
        assertThat(over).hasValue(0);
        done.complete(Map.of());
        Awaiting.until(() -> over.get() == 1, "it is over");
    }

    @Test
    void is_not_taken_by_old_http_whose_answers_may_break_off_unseen() {
        try (RawConnection connection = new RawConnection(edge.config.port())) {
            assertThat(connection.says(head("1.0", 1) + "x").lines().next()).contains(" 505 ");
        }
        Awaiting.until(() -> over.get() == 1, "it is over");
    }

    private HttpResponse<String> send(byte[] content) throws IOException, InterruptedException {
        HttpRequest request = edge.to(PATH)
                .header("Authorization", "Bearer " + DeskOfFiles.token())
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String head(String version, int length) {
        return "POST " + PATH + " HTTP/" + version + "\r\nHost: localhost:" + edge.config.port()
                + "\r\nContent-Length: " + length + "\r\nAuthorization: Bearer " + DeskOfFiles.token() + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
