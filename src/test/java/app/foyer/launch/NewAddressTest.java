package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P11 A new e-mail address that a client asks for")
class NewAddressTest extends WholeServer {
    private String fresh;

    @BeforeEach
    void an_address_of_which_nobody_has_heard() {
        fresh = "new" + UUID.randomUUID() + "@clients.example.co.nz";
    }

    @Test
    @DisplayName("is confirmed by a code from there, approved, and told to the old address")
    void confirmed_and_approved() {
        OwnDetails own = own();
        assertThat(own.asks("email", fresh).header("Location")).endsWith("?done=sent");
        String request = own.request();
        DeskVisitor approver = DeskVisitor.as(server, Role.APPROVER);
        assertThat(approver.visitor().page("requests"))
                .doesNotContain(own.client().clientId());
        assertThat(approver.decides(request, "approve", "reason", "Too early").status())
                .isEqualTo(422);

        String code = server.mailbox().codeFor(fresh);
        assertThat(own.confirms(request, code).header("Location")).endsWith("?done=confirmed");
        assertThat(approver.visitor().page("requests/-/" + request)).contains("Confirmed by a code", fresh);
        assertThat(approver.decides(request, "approve", "reason", "Confirmed").status())
                .isEqualTo(303);

        assertThat(own.holds("email")).isEqualTo(fresh);
        assertThat(own.holds("email_confirmed_at")).isNotEqualTo("null");
        assertThat(own.page()).contains(fresh, "For 24 hours we ask for your authenticator app");
        Awaiting.until(
                () -> has(own.client().email().orElseThrow(), "Subject: Your email address for Client Connect"),
                "the notice to the old address");
        Awaiting.until(() -> has(fresh, "Subject: What you asked us for"), "the decision at the new address");
        assertThat(has(own.client().email().orElseThrow(), "Subject: What you asked us for"))
                .isFalse();
        assertThat(ledger.toldOfStaff(own.client())).isOne();
        assertThat(own.visitor().page("activity")).contains("You confirmed your new email address");
    }

    @Test
    @DisplayName("N-40 is no way around the app for 24 hours, also after a correction by staff")
    void a_day_of_the_app_alone() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        OwnDetails own = new OwnDetails(server, client, signedIn(client, app));
        own.asks("email", fresh);
        own.confirms(own.request(), server.mailbox().codeFor(fresh));
        assertThat(offersEmail(client)).isTrue();
        DeskVisitor.as(server, Role.APPROVER).decides(own.request(), "approve", "reason", "Confirmed");
        assertThat(offersEmail(client)).isFalse();
        Reply byHand = afterPassword(client).emailCode();
        assertThat(byHand.status()).isEqualTo(403);
        assertThat(DeskVisitor.as(server, Role.SUPPORT).sees("/" + client.id()))
                .contains("The email address was changed less than 24 hours ago.");
        pass(Duration.ofHours(24));
        assertThat(offersEmail(client)).isTrue();

        DeskVisitor.as(server, Role.SUPPORT).does(client, "details", "name", client.name(), "email", "other" + fresh);
        assertThat(offersEmail(client)).isFalse();
    }

    private boolean offersEmail(Account client) {
        return afterPassword(client).get("/sign-in").links().containsKey("send-email-code");
    }

    @Test
    void needs_the_newest_code_and_takes_it_once_and_for_five_minutes() {
        OwnDetails own = own();
        own.asks("email", fresh);
        String request = own.request();
        String first = server.mailbox().codeFor(fresh);
        assertThat(own.confirms(request, otherThan(first)).raw().body()).contains("That code isn’t right.");
        assertThat(own.confirms(request, "12").raw().body()).contains("Enter all six digits.");
        assertThat(own.sends("send-again", "request", request).status()).isEqualTo(429);
        pass(Duration.ofMinutes(5));
        assertThat(own.confirms(request, first).raw().body()).contains("That code no longer works.");
        assertThat(own.sends("send-again", "request", request).status()).isEqualTo(303);
        String second = server.mailbox().codeFor(fresh, 2);
        if (!second.equals(first)) {
            assertThat(own.confirms(request, first).status()).isEqualTo(422);
        }
        assertThat(own.confirms(request, second).status()).isEqualTo(303);
        assertThat(own.confirms(request, second).status()).isEqualTo(404);
        assertThat(ledger.told(own.client(), ActivityEvent.UPDATE_CONFIRMED)).isOne();
    }

    @Test
    @DisplayName("N-12 is guessed at five times, in all its codes together and at the same moment, and then never")
    void guesses() {
        OwnDetails own = own();
        own.asks("email", fresh);
        String request = own.request();
        String wrong = otherThan(server.mailbox().codeFor(fresh));
        for (int i = 0; i < 3; i++) {
            own.confirms(request, wrong);
        }
        pass(Duration.ofSeconds(31));
        own.sends("send-again", "request", request);
        String right = server.mailbox().codeFor(fresh, 2);
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> own.confirms(request, otherThan(right))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(server.postgres().rows("select wrong from update_requests where id = '" + request + "'"))
                .containsExactly("5");
        assertThat(own.confirms(request, right).raw().body()).contains("No more codes can be sent or tried");
        pass(Duration.ofSeconds(31));
        assertThat(own.sends("send-again", "request", request).raw().body())
                .contains("No more codes can be sent or tried");
        assertThat(own.state()).isEqualTo("unconfirmed");
        assertThat(own.sends("withdraw", "request", request).status()).isEqualTo(303);
    }

    @Test
    void is_sent_three_codes_at_most() {
        OwnDetails own = own();
        own.asks("email", fresh);
        for (int i = 0; i < 2; i++) {
            pass(Duration.ofSeconds(31));
            assertThat(own.sends("send-again", "request", own.request()).status())
                    .isEqualTo(303);
        }
        pass(Duration.ofSeconds(31));
        assertThat(own.sends("send-again", "request", own.request()).status()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"confirm", "send-again", "withdraw"})
    @DisplayName("is nobody else’s to confirm, send or withdraw")
    void own_request_only(String part) {
        OwnDetails own = own();
        own.asks("email", fresh);
        String code = server.mailbox().codeFor(fresh);
        pass(Duration.ofSeconds(31));
        OwnDetails thief = own();

        assertThat(thief.sends(part, "request", own.request(), "code", code).status())
                .isEqualTo(404);

        assertThat(own.state()).isEqualTo("unconfirmed");
        assertThat(own.confirms(own.request(), code).status()).isEqualTo(303);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"email, 403", "phone, 403", "name, 303", "address, 303"})
    @DisplayName("3.3.3 or number is not asked for by who got around the paired app by a mailed code")
    void needs_the_app(String kind, int status) {
        Account client = server.client();
        server.pair(client);
        OwnDetails own = new OwnDetails(server, client, signedInByEmail(client, CONNECT));
        String value = kind.equals("email") ? fresh : kind.equals("phone") ? "021 555 019" : "Other";

        Reply reply = own.asks(kind, value);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(own.page())
                .contains("You signed in without your authenticator app")
                .doesNotContain("Change my email address", "Change my phone number");
        assertThat(ledger.told(client, ActivityEvent.UPDATE_REQUESTED)).isEqualTo(status == 303 ? 1 : 0);
    }

    @Test
    @DisplayName("3.3.3 or number may be asked for by who signed in by a mailed code and has no app")
    void without_app() {
        Account client = server.client();
        Visitor visitor = signedInByEmail(client, CONNECT);
        OwnDetails own = new OwnDetails(server, client, visitor);
        assertThat(List.of(
                        own.asks("email", fresh).status(),
                        own.asks("phone", "021 555 019").status()))
                .containsExactly(303, 303);
        assertThat(own.page()).contains("This number isn’t confirmed");
        assertThat(DeskVisitor.as(server, Role.SUPPORT).visitor().page("requests/-/" + own.request("phone")))
                .contains("Not confirmed. No code can be sent to a phone yet");
    }

    @Test
    void costs_of_the_budget_that_codes_for_signing_in_have() {
        OwnDetails own = own();
        for (int i = 0; i < 5; i++) {
            assertThat(own.asks("email", i + fresh).status()).isEqualTo(303);
            own.sends("withdraw", "request", own.request());
        }
        assertThat(own.asks("email", "6" + fresh).status()).isEqualTo(429);
        assertThat(own.page()).doesNotContain("6" + fresh);
    }

    private OwnDetails own() {
        Account client = server.client();
        return new OwnDetails(server, client, signedIn(client, server.pair(client)));
    }

    private boolean has(String address, String header) {
        return server.mailbox().to(address).stream().anyMatch(mail -> mail.hasHeader(header));
    }
}
