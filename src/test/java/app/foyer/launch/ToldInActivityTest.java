package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Recent Activity tells")
class ToldInActivityTest extends WholeServer {

    @Test
    @DisplayName("S19 there is one entry for each e-mail that is sent, at the time of asking")
    void one_each() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isOne();
        String sentAt = server.clock().instant().toString();
        pass(Duration.ofSeconds(30));
        visitor.emailCode();
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isEqualTo(2);
        assertThat(ledger.codesMailed(client)).isEqualTo(2);
        visitor.code(mailedCode(client, 2));
        assertThat(sent(visitor)).hasSize(2);
        assertThat(sent(visitor).get(1).getString("at")).isEqualTo(sentAt);
    }

    @Test
    @DisplayName("S19 there is none for an e-mail that is refused")
    void none_when_refused() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        assertThat(visitor.emailCode().problem()).isEqualTo("too-many-sends");
        assertThat(ledger.told(client, ActivityEvent.CODE_SENT)).isOne();
    }

    @Test
    @DisplayName("S19 it stands in that client's activity and in nobody else's")
    void nobody_else() {
        Account client = server.client();
        signedInByEmail(client, CONNECT);
        assertThat(sent(signedIn(otherClient(), server.pair(otherClient)))).isEmpty();
    }

    private final Account otherClient = server.client();

    private Account otherClient() {
        return otherClient;
    }

    @Test
    @DisplayName("S20 the entry has the type \"Client Portal Information\"")
    void the_type() {
        Visitor visitor = signedInByEmail(server.client(), CONNECT);
        assertThat(sent(visitor).get(0).getString("type")).isEqualTo("Client Portal Information");
        assertThat(sent(visitor).get(0).getString("portal")).isEqualTo("client-connect");
        assertThat(visitor.page("activity")).contains("Client Portal Information");
    }

    @Test
    @DisplayName("S21 a portal that lists no details shows the type only, and one that lists them shows both")
    void the_portals_choice() {
        Visitor updated = signedInByEmail(server.client(), CONNECT);
        assertThat(updated.page("activity")).contains("Client Portal Information", "Authenticator App code sent to");
        Visitor older = signedInByEmail(server.client(), LEGACY);
        assertThat(older.page("activity")).contains("Client Portal Information").doesNotContain("code sent to");
    }

    @Test
    @DisplayName("S22 the details read \"Authenticator App code sent to email test*****.co.nz\"")
    void the_details() {
        Visitor visitor = signedInByEmail(server.client(Optional.of("test@test.co.nz")), CONNECT);
        assertThat(sent(visitor).get(0).getString("details"))
                .isEqualTo("Authenticator App code sent to email test*****.co.nz");
    }

    @Test
    @DisplayName("S22 on a portal with the method Email Code they read \"Security code sent to email …\"")
    void on_an_email_portal() {
        server.setting(LEGACY, "multiFactor: {method: email-code}");
        server.restart();
        Account client = server.client(Optional.of("someone@else.co.nz"));
        Visitor visitor = afterPassword(client, LEGACY);
        visitor.code(mailedCode(client, 1));
        assertThat(sent(visitor).get(0).getString("details")).isEqualTo("Security code sent to email some*****.co.nz");
        server.setting(LEGACY, "multiFactor: {allowEmailCode: true}");
        server.restart();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.org", "abcde@example.org", "a.rather.long.name@a-rather-long-domain.org"})
    @DisplayName("S23 the mask has five stars, always five:")
    void five_stars(String address) {
        Visitor visitor = signedInByEmail(server.client(Optional.of(address)), CONNECT);
        assertThat(sent(visitor).get(0).getString("details"))
                .matches("Authenticator App code sent to email [^*]{1,4}\\*{5}\\.org");
    }

    @Test
    void every_way_in_and_out_with_its_method_newest_first() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.code(wrongCode(app));
        pass(Duration.ofSeconds(1));
        visitor.code(code(app));
        pass(Duration.ofSeconds(1));
        visitor.post("/sign-out");
        pass(Duration.ofMinutes(1));
        List<JsonObject> items = items(signedIn(client, app), "/activity");
        assertThat(items)
                .extracting(item -> item.getString("event"))
                .containsExactly("signed-in", "signed-out", "signed-in", "sign-in-failed");
        assertThat(items.get(0).getString("details")).isEqualTo("Signed in with an Authenticator App code");
        assertThat(items.get(3).getString("details")).isEqualTo("Wrong Authenticator App code");
    }

    @Test
    void the_same_at_every_portal_of_the_client() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        signedInByEmail(client, LEGACY);
        assertThat(sent(signedIn(client, app)).get(0).getString("portal")).isEqualTo(portal(LEGACY));
    }

    private static String portal(PortalId id) {
        return id.value();
    }

    private static List<JsonObject> sent(Visitor visitor) {
        return items(visitor, "/activity?type=client-portal-information");
    }

    private static List<JsonObject> items(Visitor visitor, String path) {
        return visitor.get(path).body().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
