package app.foyer.launch;

import static app.foyer.launch.TestServer.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import app.foyer.command.Commands;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Mailbox.Mail;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A colleague whom an admin invites")
class ColleagueTest extends WholeServer {
    private static final String PASSWORD = "seven green umbrellas";

    private DeskVisitor admin;
    private String email;

    @BeforeEach
    void an_admin_and_an_address_that_nobody_has() {
        admin = DeskVisitor.as(server, Role.ADMIN);
        email = UUID.randomUUID() + "@lender.example";
    }

    @Test
    void chooses_a_password_by_the_mailed_link_pairs_an_app_and_has_the_role() {
        Reply invited = invite("role", "approver");
        assertThat(invited.status()).isEqualTo(303);
        assertThat(admin.visitor().page("staff")).contains("Bea Colleague", "Invited, until");

        Visitor colleague = server.visitor(DESK);
        assertThat(choose(colleague, mailed(1)).status()).isEqualTo(303);
        Reply shown = colleague.signIn(email, PASSWORD);
        AuthenticatorApp app =
                new AuthenticatorApp(shown.body().getJsonObject("setup").getString("secret"));
        assertThat(colleague.code(code(app)).step()).isEqualTo("signed-in");

        assertThat(colleague.look("requests").status()).isEqualTo(200);
        assertThat(colleague.look("staff").status()).as("is an admin's").isEqualTo(403);
        assertThat(rows("select event || ' ' || coalesce(facts ->> 'role', '') || ' ' || coalesce(facts ->> 'why', '')"
                        + " from activity where event = 'invited' and account_id = " + id()))
                .containsExactly("invited approver Joins the team");
        assertThat(rows("select facts ->> 'by' from activity where event = 'invited' and account_id = " + id()))
                .containsExactly(admin.account().id().toString());
        assertThat(admin.visitor().page("staff")).doesNotContain("Invited, until");
    }

    @Test
    void alone_ever_reads_the_link() {
        Reply invited = invite();
        String token = mailed(1).substring("invitation/".length());

        assertThat(invited.raw().body() + admin.visitor().page("staff")).doesNotContain(token);
        Awaiting.until(
                () -> rows("select 1 from outbox where sealed is not null and account_id = " + id())
                        .isEmpty(),
                "the mail is wiped from the outbox");
        assertThat(rows("select convert_from(sealed, 'LATIN1') from outbox where account_id = " + id())
                        .toString())
                .doesNotContain(token);
    }

    @Test
    void gets_another_link_and_the_one_before_is_dead() {
        invite();
        String lost = mailed(1);
        assertThat(act("send-link").status()).isEqualTo(303);

        assertThat(server.visitor(DESK).look(lost).status()).isEqualTo(410);
        assertThat(choose(server.visitor(DESK), mailed(2)).status()).isEqualTo(303);
        assertThat(rows("select 1 from activity where event = 'invited' and account_id = " + id()))
                .hasSize(2);

        act("send-link");
        assertThat(rows("select 1 from activity where event = 'invited' and account_id = " + id()))
                .as("who has a password needs no link")
                .hasSize(2);
    }

    @Test
    void is_no_longer_invited_once_the_account_is_closed_not_even_when_it_is_opened_again() {
        invite();
        String link = mailed(1);
        act("close");
        assertThat(server.visitor(DESK).look(link).status()).isEqualTo(410);
        act("reopen");
        assertThat(server.visitor(DESK).look(link).status()).isEqualTo(410);
        assertThat(admin.visitor().page("staff/-/" + account())).contains("Invited, but the link is over");

        act("send-link");
        assertThat(server.visitor(DESK).look(mailed(2)).status()).isEqualTo(200);
    }

    @Test
    void is_no_admin_to_count_on_before_a_password_is_chosen() {
        server.postgres()
                .execute("update accounts set role = 'support' where role = 'admin' and id <> '"
                        + admin.account().id() + "'");
        invite("role", "admin");
        AtTerminal terminal = new AtTerminal(server);

        assertThat(terminal.gives(admin.account().clientId(), "support")).isEqualTo(Commands.FAILED);
        assertThat(terminal.err()).contains("This is the only admin left.");

        choose(server.visitor(DESK), mailed(1));
        assertThat(terminal.gives(admin.account().clientId(), "support")).isEqualTo(Commands.OK);
    }

    @Test
    void is_invited_once_by_two_admins_at_the_same_moment() {
        DeskVisitor other = DeskVisitor.as(server, Role.ADMIN);
        List<CompletableFuture<Reply>> both = Stream.of(admin, other)
                .map(each -> CompletableFuture.supplyAsync(() -> each.submits("staff/-/new/invite", fields())))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Reply::status))
                .containsExactlyInAnyOrder(303, 422);
        assertThat(rows("select 1 from accounts where client_id = '" + email + "'"))
                .hasSize(1);
        assertThat(rows("select 1 from outbox where account_id = " + id())).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "name, '', Write the name",
        "email, bea, Write the whole email address",
        "role, boss, Choose one of the roles",
        "reason, '', Say why"
    })
    void is_invited_by_a_name_a_whole_address_a_role_and_a_reason(String field, String wrong, String told) {
        Reply refused = invite(field, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains(told);
        assertThat(rows("select 1 from accounts where client_id = '" + email + "'"))
                .isEmpty();
    }

    @Test
    void is_not_invited_twice_nor_by_the_address_of_somebody_else() {
        invite();
        Reply again = invite("email", email.toUpperCase(Locale.ROOT));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.raw().body()).contains("Somebody signs in with that address already.");
        assertThat(rows("select 1 from accounts where lower(client_id) = '" + email + "'"))
                .hasSize(1);
    }

    @Test
    void is_invited_only_with_a_fresh_code() {
        server.clock().pass(Duration.ofMinutes(6));
        assertThat(invite().status()).isEqualTo(422);
        assertThat(rows("select 1 from accounts where client_id = '" + email + "'"))
                .isEmpty();
        assertThat(invite("confirmation", admin.nextCode()).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPPORT", "APPROVER"})
    void is_invited_by_admins_alone(Role role) {
        DeskVisitor other = DeskVisitor.as(server, role);
        assertThat(other.submits("staff/-/new/invite", fields()).status()).isEqualTo(403);
        assertThat(rows("select 1 from accounts where client_id = '" + email + "'"))
                .isEmpty();
    }

    private Reply invite(String... changed) {
        Map<String, String> fields = fields();
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return admin.submits("staff/-/new/invite", fields);
    }

    private Map<String, String> fields() {
        return new HashMap<>(
                Map.of("name", "Bea Colleague", "email", email, "role", "support", "reason", "Joins the team"));
    }

    private Reply act(String part) {
        return admin.submits("staff/-/" + account() + "/" + part, Map.of("reason", "Because of a test"));
    }

    private Reply choose(Visitor visitor, String link) {
        return visitor.submit(link, Map.of("form", AdminInviting.form(visitor.page(link)), "password", PASSWORD));
    }

    /** The link of the given mail to the colleague, counted from one; waits for it. */
    private String mailed(int count) {
        Awaiting.until(() -> mails().size() >= count, "mail " + count + " to " + email);
        return AdminInviting.link(mails().get(count - 1).raw().replace("=\r\n", ""));
    }

    private List<Mail> mails() {
        return server.mailbox().to(email);
    }

    private String account() {
        return rows("select id from accounts where client_id = '" + email + "'").get(0);
    }

    private String id() {
        return "'" + account() + "'";
    }

    private List<String> rows(String sql) {
        return server.postgres().rows(sql);
    }
}
