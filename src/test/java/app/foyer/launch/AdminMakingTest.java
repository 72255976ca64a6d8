package app.foyer.launch;

import static app.foyer.launch.TestServer.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.Commands;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("./foyer account add-admin")
class AdminMakingTest extends WholeServer {
    private static final String PASSWORD = "seven green umbrellas";

    private final AdminInviting inviting = new AdminInviting(server);
    private String email;

    @BeforeEach
    void an_address_that_nobody_has() {
        email = UUID.randomUUID() + "@lender.example";
        inviting.forget();
    }

    @Test
    void prints_a_link_for_an_admin_who_chooses_a_password_pairs_an_app_and_looks_after_the_staff() throws Exception {
        assertThat(inviting.admin(email)).isEqualTo(Commands.OK);
        assertThat(inviting.out()).contains(email, "24 hours", server.origin() + "/staff-desk/invitation/");
        Visitor visitor = server.visitor(DESK);
        Reply chosen = inviting.choose(visitor, inviting.link(), PASSWORD);
        assertThat(chosen.status()).isEqualTo(303);

        Reply shown = visitor.signIn(email, PASSWORD);
        assertThat(shown.step()).isEqualTo("setup");
        assertThat(visitor.get("/me").status()).as("by the password alone").isEqualTo(401);
        AuthenticatorApp app =
                new AuthenticatorApp(shown.body().getJsonObject("setup").getString("secret"));
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");

        assertThat(visitor.page("staff")).contains(email);
        assertThat(server.postgres()
                        .rows(
                                "select event || ' ' || portal_id from activity where event in ('invited', 'password-changed')"
                                        + " and account_id = " + idOf(email) + " order by at, event"))
                .containsExactly("invited terminal", "password-changed staff-desk");
        assertThat(visitor.page("activity"))
                .as("a terminal is no portal, and still told")
                .contains("You were invited");
    }

    @Test
    void makes_no_password_that_anybody_could_know() throws Exception {
        inviting.admin(email);
        assertThat(accounts(email)).singleElement().asString().startsWith("$argon2id$");
        String token = inviting.link().substring("invitation/".length());
        assertThat(server.visitor(DESK).signIn(email, token).problem())
                .as("the link itself")
                .isEqualTo("sign-in-refused");
    }

    @Test
    void makes_another_link_while_no_password_is_chosen_and_the_one_before_is_dead() throws Exception {
        inviting.admin(email);
        String lost = inviting.link();
        inviting.forget();

        assertThat(inviting.admin(email.toUpperCase(Locale.ROOT))).isEqualTo(Commands.OK);
        assertThat(accounts(email)).hasSize(1);
        assertThat(server.visitor(DESK).look(lost).status()).isEqualTo(410);
        assertThat(server.visitor(DESK).look(inviting.link()).status()).isEqualTo(200);
    }

    @Test
    void also_when_the_one_before_is_too_old() throws Exception {
        inviting.admin(email);
        inviting.forget();
        a_day_later();
        assertThat(inviting.admin(email)).isEqualTo(Commands.OK);
        assertThat(server.visitor(DESK).look(inviting.link()).status()).isEqualTo(200);
    }

    @Test
    void takes_over_nobody_who_has_chosen_a_password() throws Exception {
        inviting.admin(email);
        inviting.choose(server.visitor(DESK), inviting.link(), PASSWORD);
        List<String> before = accounts(email);

        assertThat(inviting.admin(email.toUpperCase(Locale.ROOT))).isEqualTo(Commands.FAILED);

        assertThat(inviting.err()).contains("already; nothing is changed");
        assertThat(accounts(email)).isEqualTo(before).hasSize(1);
    }

    @Test
    void takes_over_no_client_who_signs_in_by_that_address() throws Exception {
        server.client("C" + UUID.randomUUID(), Optional.of(email), "Client", "client@example.com");
        assertThat(inviting.admin(email)).isEqualTo(Commands.FAILED);
        assertThat(accounts(email)).isEmpty();
    }

    @Test
    void refuses_what_is_no_address() throws Exception {
        assertThat(inviting.admin("ana")).isEqualTo(Commands.FAILED);
        assertThat(inviting.err()).contains("'ana' is no e-mail address, expected");
    }

    @Test
    void makes_one_account_of_two_at_once_and_one_link_that_leads_anywhere() {
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(each -> {
                    try {
                        return inviting.admin(email);
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                })
                .toList();
        assertThat(answers).contains(Commands.OK);
        assertThat(accounts(email)).hasSize(1);
        assertThat(server.postgres().rows("select expires_at::text from invitations where account_id = " + idOf(email)))
                .hasSize(1);
    }

    private List<String> accounts(String address) {
        return server.postgres()
                .rows("select password_hash from accounts where lower(client_id) = lower('" + address + "')");
    }

    private static String idOf(String address) {
        return "(select id from accounts where client_id = '" + address + "')";
    }
}
