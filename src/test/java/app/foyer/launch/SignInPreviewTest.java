package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.world.Visitor.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What one client would see at a portal")
class SignInPreviewTest extends WholeServer {
    private static final String ON = "multiFactor: {method: authenticator-app, allowEmailCode: true}\n";

    private Account client;
    private DeskVisitor admin;

    @BeforeEach
    void somebody_with_an_app() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        client = server.client("P" + id, Optional.of("web." + id), "Pre Viewed", id + "@example.org");
        server.pair(client);
        server.setting(CONNECT, ON);
        server.reload();
        admin = DeskVisitor.as(server, Role.ADMIN);
    }

    @Test
    void is_told_with_the_policys_reasons_by_whatever_names_the_client() {
        for (String typed : new String[] {
            client.clientId(),
            client.clientId().toLowerCase(java.util.Locale.ROOT),
            client.webUserId().orElseThrow(),
            client.email().orElseThrow()
        }) {
            assertThat(words(preview("client", typed, "multiFactor.method", "authenticator-app")))
                    .as(typed)
                    .contains(
                            "Pre Viewed",
                            "A code from the authenticator app The portal asks for it.",
                            "A code by email can be had.",
                            "Email can’t be made the default: The portal’s option for it is off.",
                            "A code by phone can be entered.")
                    .doesNotContain("which is not saved");
        }
    }

    @Test
    void is_told_for_what_the_form_says_too_and_nothing_is_saved() {
        Reply shown = preview("client", client.clientId(), "multiFactor.method", "email-code");
        assertThat(words(shown))
                .containsSubsequence(
                        "As it is saved",
                        "A code from the authenticator app",
                        "which is not saved",
                        "A code by email The portal asks for it.");
        assertThat(shown.raw().body()).containsPattern("value=\"email-code\" checked");
        assertThat(server.setting(CONNECT)).isEqualTo(ON);

        assertThat(words(preview(
                        "client",
                        client.clientId(),
                        "multiFactor.method",
                        "authenticator-app",
                        "open-multiFactor.allowEmailCode",
                        "true")))
                .containsSubsequence("which is not saved", "No code by email: The portal’s option for it is off.");
    }

    @Test
    void is_what_the_sign_in_then_asks() {
        assertThat(words(preview("client", client.clientId()))).contains("A code from the authenticator app");
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("code");
    }

    @Test
    void says_that_an_account_is_closed() {
        server.postgres().execute("update accounts set active = false where id = '" + client.id() + "'");
        assertThat(words(preview("client", client.clientId()))).contains("This account is closed");
    }

    @Test
    void asks_again_where_nobody_is_meant_or_several_are() {
        server.client(
                "Q" + client.clientId(),
                Optional.empty(),
                "Other",
                client.email().orElseThrow());
        assertAskedAgain("", "Type the Client Id, Web User Id or email address of a client.");
        assertAskedAgain(client.clientId().substring(0, 6), "No client has that.");
        assertAskedAgain(client.email().orElseThrow(), "Several clients have that address.");
        assertAskedAgain(admin.account().clientId(), "No client has that.");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_admins_only(Role role) {
        Reply refused = DeskVisitor.as(server, role)
                .submits("portals/-/client-connect/preview", Map.of("client", client.clientId()));
        assertThat(refused.status()).isEqualTo(403);
    }

    private void assertAskedAgain(String typed, String why) {
        Reply shown = preview("client", typed);
        assertThat(shown.status()).isEqualTo(422);
        assertThat(words(shown)).contains(why);
    }

    private Reply preview(String... fields) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return admin.submits("portals/-/client-connect/preview", all);
    }

    private static String words(Reply reply) {
        return reply.raw().body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
