package app.foyer.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.activity.ActivityAddresses;
import app.foyer.activity.ActivityAddresses.Recorded;
import app.foyer.activity.ActivityAddresses.Viewed;
import app.foyer.activity.ActivityEvent;
import app.foyer.preference.PreferenceAddresses;
import app.foyer.preference.PreferenceAddresses.Changed;
import app.foyer.preference.PreferenceAddresses.UndoDefault;
import app.foyer.signin.Answer;
import app.foyer.signin.Reason;
import app.foyer.signin.SignInStep;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A portal's pages")
class PortalPagesTest {
    private static final String HTMX = "HX-Request";
    private static final Instant SOON = Edge.NOW.plusSeconds(30);
    private static final SignInStep APP = new SignInStep.AppCode(Optional.empty(), 4, SOON, false);
    private final BlockingQueue<Viewed> viewed = new LinkedBlockingQueue<>();
    private final BlockingQueue<UndoDefault> undone = new LinkedBlockingQueue<>();
    private Edge edge;

    @BeforeEach
    void start() {
        edge = Edge.start();
        Edge.await(ActivityAddresses.VIEWED.serve(edge.vertx, view -> {
            viewed.add(view);
            return Future.succeededFuture(new Recorded());
        }));
        Edge.await(PreferenceAddresses.UNDO_DEFAULT.serve(edge.vertx, undo -> {
            undone.add(undo);
            return Future.succeededFuture(new Changed(true));
        }));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/client-connect/activity", "/client-connect/security"})
    void send_whoever_is_not_signed_in_to_the_beginning(String path) {
        HttpResponse<String> plain = edge.get(path);
        HttpResponse<String> swapped = edge.get(path, HTMX, "true");

        assertThat(plain.statusCode()).isEqualTo(303);
        assertThat(plain.headers().firstValue("Location")).hasValue("/client-connect/");
        assertThat(swapped.statusCode()).isEqualTo(401);
        assertThat(swapped.headers().firstValue("HX-Redirect")).hasValue("/client-connect/");
        assertThat(swapped.body()).isEmpty();
    }

    @Test
    void come_whole_or_as_the_part_that_htmx_asked_for() {
        String cookie = edge.signedIn();

        assertThat(edge.get("/client-connect/security", "Cookie", cookie).body())
                .startsWith("<!doctype html>");
        assertThat(edge.get("/client-connect/security", "Cookie", cookie, HTMX, "true")
                        .body())
                .startsWith("<title>");
        assertThat(edge.get(
                                "/client-connect/security",
                                "Cookie",
                                cookie,
                                HTMX,
                                "true",
                                "HX-History-Restore-Request",
                                "true")
                        .body())
                .startsWith("<!doctype html>");
    }

    @Test
    void have_an_outdated_document_loaded_anew() {
        String cookie = edge.signedIn();

        HttpResponse<String> outdated =
                edge.get("/client-connect/security", "Cookie", cookie, HTMX, "true", "Foyer-Version", "old");
        HttpResponse<String> current = edge.get(
                "/client-connect/security", "Cookie", cookie, HTMX, "true", "Foyer-Version", edge.portal.version());

        assertThat(outdated.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(current.headers().firstValue("HX-Refresh")).isEmpty();
        assertThat(current.body()).contains("Your sign-in");
    }

    @Test
    void are_told_to_the_activity_log_when_looked_at() throws InterruptedException {
        String cookie = edge.signedIn();
        edge.send(Edge.with(edge.to("/client-connect/activity"), "Cookie", cookie)
                .method("HEAD", BodyPublishers.noBody()));
        edge.get("/client-connect/security", "Cookie", cookie, "User-Agent", "Mozilla (Windows) Firefox/140.0");

        Viewed view = viewed.poll(10, TimeUnit.SECONDS);

        assertThat(view.entry().event()).isEqualTo(ActivityEvent.PAGE_VIEWED);
        assertThat(view.entry().facts()).containsEntry("page", "Your sign-in");
        assertThat(view.entry().caller().browser()).isEqualTo("Firefox on Windows");
        assertThat(viewed).isEmpty();
    }

    @Test
    void undo_the_e_mail_default() throws InterruptedException {
        String cookie = edge.signedIn();
        HttpResponse<String> page = edge.get("/client-connect/security", "Cookie", cookie);

        HttpResponse<String> answer = post("/client-connect/default", page, cookie, "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/client-connect/security?undone=");
        assertThat(undone.poll(10, TimeUnit.SECONDS).account()).isEqualTo(FakeSessions.ACCOUNT);
    }

    @Test
    void sign_out_by_going_to_the_beginning() {
        String cookie = edge.signedIn();
        HttpResponse<String> page = edge.get("/client-connect/security", "Cookie", cookie);

        HttpResponse<String> answer = post("/client-connect/sign-out", page, cookie, "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/client-connect/?signed-out=");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(edge.get("/client-connect/security", "Cookie", cookie).statusCode())
                .isEqualTo(303);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new Answer.Begun(Edge.token(), APP), 303, "/client-connect/sign-in"),
                Arguments.of(new Answer.At(APP), 303, "/client-connect/sign-in"),
                Arguments.of(new Answer.SignedIn(Edge.token(), Edge.token()), 303, "/client-connect/"),
                Arguments.of(new Answer.Refused(), 422, "We couldn’t sign you in with those details."),
                Arguments.of(new Answer.WaitUntil(SOON), 429, "Try again at 14:01"),
                Arguments.of(new Answer.Busy(SOON, new SignInStep.Password()), 503, "try again in a moment"),
                Arguments.of(new Answer.WrongCode(4, APP), 422, "That code isn’t right."),
                Arguments.of(new Answer.CodeExpired(APP), 422, "That code no longer works."),
                Arguments.of(new Answer.TooManyAttempts(), 429, "this sign-in has ended"),
                Arguments.of(new Answer.NotOffered(Reason.OPTION_IS_OFF, APP), 403, "That isn’t offered here."),
                Arguments.of(new Answer.TooManySends(SOON, APP), 429, "Try again at 14:01"),
                Arguments.of(new Answer.NoSignIn(), 409, "begin again"),
                Arguments.of(new Answer.SignInExpired(), 409, "took too long"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("answers")
    void tell_what_became_of_a_form(Answer answer, int status, String told) {
        HttpResponse<String> page = edge.get("/client-connect/sign-in");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        edge.journey.answers(answer);

        HttpResponse<String> response =
                post("/client-connect/sign-in", page, cookie, "&identifier=C1001&password=foyer");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Location").orElse(response.body()))
                .contains(told)
                .doesNotContain("foyer-demo");
        boolean later = answer instanceof Answer.WaitUntil
                || answer instanceof Answer.Busy
                || answer instanceof Answer.TooManySends;
        assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(later);
    }

    static Stream<Answer> endings() {
        return Stream.of(new Answer.TooManyAttempts(), new Answer.NoSignIn(), new Answer.SignInExpired());
    }

    @ParameterizedTest
    @MethodSource("endings")
    void ask_for_the_password_again_without_the_code_that_was_typed(Answer ending) {
        HttpResponse<String> page = edge.get("/client-connect/sign-in");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        edge.journey.answers(ending);

        assertThat(post("/client-connect/sign-in/code", page, cookie, "&code=135790")
                        .body())
                .contains("name=\"password\"")
                .doesNotContain("135790");
    }

    @Test
    void keep_what_was_typed_of_a_code_with_digits_missing() {
        HttpResponse<String> page = edge.get("/client-connect/sign-in");
        String visitor = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        edge.journey.answers(new Answer.Begun(Edge.token(), APP));
        String cookie = post("/client-connect/sign-in", page, visitor, "&identifier=C1001&password=foyer")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        edge.journey.answers(new Answer.At(APP));
        HttpResponse<String> step = edge.get("/client-connect/sign-in", "Cookie", cookie);

        HttpResponse<String> answer = post("/client-connect/sign-in/code", step, cookie, "&code=12%2034");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter all six digits.", "value=\"12 34\"");
    }

    @Test
    void begin_again_when_digits_are_missing_and_the_sign_in_is_over() {
        HttpResponse<String> page = edge.get("/client-connect/sign-in");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

        HttpResponse<String> answer = post("/client-connect/sign-in/code", page, cookie, "&code=1234");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Please begin again with your password.", "name=\"password\"")
                .doesNotContain("six digits", "1234");
    }

    @Test
    void do_nothing_when_the_address_of_a_form_is_loaded() {
        for (String form : new String[] {"code", "email-code", "authenticator-app", "default", "restart"}) {
            assertThat(edge.get("/client-connect/sign-in/" + form).statusCode()).isEqualTo(303);
        }
        String cookie = edge.signedIn();
        assertThat(edge.get("/client-connect/sign-out", "Cookie", cookie).statusCode())
                .isEqualTo(303);
        assertThat(edge.get("/client-connect/api/me", "Cookie", cookie).statusCode())
                .isEqualTo(200);
        assertThat(edge.journey.asked).isEmpty();
    }

    @Test
    void of_a_signed_in_client_are_told_by_the_api_too() {
        String cookie = edge.signedIn();

        JsonObject me = new JsonObject(
                edge.get("/client-connect/api/me", "Cookie", cookie).body());
        HttpResponse<String> undo = edge.send(Edge.with(
                        edge.to("/client-connect/api/me/default"), "Cookie", cookie, "Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"method\":null}")));
        HttpResponse<String> set = edge.send(Edge.with(
                        edge.to("/client-connect/api/me/default"), "Cookie", cookie, "Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"method\":\"email-code\"}")));

        assertThat(me.getJsonObject("account").getString("clientId")).isEqualTo("C1001");
        assertThat(me.getJsonObject("portal").getString("name")).isEqualTo("Client Connect");
        assertThat(me.getString("signedInAt")).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(me.getString("method")).isEqualTo("email-code");
        assertThat(me.getInteger("assurance")).isEqualTo(1);
        assertThat(me.getString("default")).isEqualTo("email-code");
        assertThat(new JsonObject(undo.body()).getValue("default")).isNull();
        assertThat(set.statusCode()).isEqualTo(403);
        assertThat(me.encode()).doesNotContain("@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=1&limit=2", "type=nothing", "before=nothing"})
    void refuse_what_activity_cannot_be_asked(String query) {
        assertThat(edge.get("/client-connect/api/activity?" + query, "Cookie", edge.signedIn())
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=100", "type=sign-in", "type=Client%20Portal%20Information"})
    void tell_activity_as_asked(String query) {
        HttpResponse<String> response = edge.get("/client-connect/api/activity?" + query, "Cookie", edge.signedIn());

        assertThat(response.body()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    private HttpResponse<String> post(String path, HttpResponse<String> page, String cookie, String more) {
        String token = URLEncoder.encode(Edge.formToken(page), StandardCharsets.UTF_8);
        return edge.post(path, Edge.FORM, "form=" + token + more, "Cookie", cookie);
    }
}
