package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.invitation.NewLink;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link by which a member of staff chooses the first password")
class InvitationTest extends WholeServer {
    private static final String PASSWORD = "seven green umbrellas";

    private final AdminInviting inviting = new AdminInviting(server);
    private String email;
    private String link;

    @BeforeEach
    void somebody_is_invited() throws Exception {
        email = UUID.randomUUID() + "@lender.example";
        inviting.forget();
        inviting.admin(email);
        link = inviting.link();
    }

    @Test
    void shows_for_whom_it_is_and_what_comes_then() {
        Reply shown = server.visitor(DESK).look(link);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.raw().body()).contains("Choose your password", "Ana Admin", email, "at least 8 characters");
        assertThat(server.visitor(DESK).look(link, Locale.GERMAN).raw().body()).contains("Wählen Sie Ihr Passwort");
    }

    @Test
    @DisplayName("6.4.1 works once")
    void works_once() {
        assertThat(chosen(PASSWORD).status()).isEqualTo(303);
        over(server.visitor(DESK).look(link));
        assertThat(server.visitor(DESK).signIn(email, PASSWORD).step()).isEqualTo("setup");
    }

    @Test
    @DisplayName("6.4.1 works once when it is used many times at the same moment")
    void works_once_of_many() {
        List<Visitor> visitors =
                IntStream.range(0, 4).mapToObj(each -> server.visitor(DESK)).toList();
        List<String> forms = visitors.stream()
                .map(visitor -> AdminInviting.form(visitor.page(link)))
                .toList();
        List<CompletableFuture<Integer>> sent = IntStream.range(0, visitors.size())
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> visitors.get(each)
                        .submit(link, Map.of("form", forms.get(each), "password", PASSWORD + each))
                        .status()))
                .toList();
        List<Integer> statuses = sent.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 410);
        String won = PASSWORD + statuses.indexOf(303);
        assertThat(server.visitor(DESK).signIn(email, won).step()).isEqualTo("setup");
        assertThat(changes()).hasSize(1);
    }

    @Test
    @DisplayName("6.4.1 works for a day")
    void works_for_a_day() {
        Visitor slow = server.visitor(DESK);
        String form = AdminInviting.form(slow.page(link));
        pass(NewLink.LIFE.minus(Duration.ofSeconds(1)));
        assertThat(server.visitor(DESK).look(link).status()).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        over(server.visitor(DESK).look(link));
        over(slow.submit(link, Map.of("form", form, "password", PASSWORD)));
        assertThat(changes()).isEmpty();
    }

    @Test
    void is_not_used_up_by_looking_at_it() {
        IntStream.range(0, 3).forEach(each -> server.visitor(DESK).look(link));
        assertThat(changes()).isEmpty();
        assertThat(chosen(PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void is_not_used_up_by_a_password_that_may_not_be_taken() {
        assertThat(chosen("short").status()).isEqualTo(422);
        Reply common = chosen("password1");
        assertThat(common.status()).isEqualTo(422);
        assertThat(common.raw().body()).contains("passwords that people guess first");
        assertThat(chosen(email.substring(0, 36)).raw().body()).contains("made of names and numbers");
        assertThat(chosen(PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void leads_nowhere_when_the_account_is_closed() {
        Visitor visitor = server.visitor(DESK);
        String form = AdminInviting.form(visitor.page(link));
        server.postgres().execute("update accounts set active = false where client_id = '" + email + "'");
        over(visitor.look(link));
        over(visitor.submit(link, Map.of("form", form, "password", PASSWORD)));
        assertThat(changes()).isEmpty();
    }

    @Test
    void says_the_same_whatever_is_wrong_with_it() {
        String never = link.substring(0, link.length() - 4) + "AAAA";
        over(server.visitor(DESK).look(never));
        over(server.visitor(DESK).look("invitation/short"));
        Visitor visitor = server.visitor(DESK);
        String form = AdminInviting.form(visitor.page(link));
        over(visitor.submit(never, Map.of("form", form, "password", PASSWORD)));
    }

    @Test
    void is_not_known_at_a_portal_for_clients() {
        assertThat(server.visitor(CONNECT).look(link).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is not followed by another site's form, nor by one that was drawn for another browser")
    void is_followed_by_its_own_form_only() {
        Visitor visitor = server.visitor(DESK);
        String form = AdminInviting.form(visitor.page(link));
        Map<String, String> fields = Map.of("form", form, "password", PASSWORD);
        Reply foreign = visitor.submit(link, fields, Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.raw().body())
                .as("refused before the form is looked at")
                .doesNotContain("Choose your password");

        Reply stale = server.visitor(DESK).submit(link, Map.of("form", form, "password", PASSWORD));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.raw().body()).as("once more, and fresh").contains("Choose your password");
        assertThat(changes()).isEmpty();
    }

    @Test
    void is_kept_by_nothing_on_the_way_and_told_to_no_other_site() {
        Reply shown = server.visitor(DESK).look(link);
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(server.postgres().rows("select encode(token_hash, 'escape') from invitations"))
                .noneMatch(kept -> kept.contains(link.substring("invitation/".length())));
    }

    private Reply chosen(String password) {
        return inviting.choose(server.visitor(DESK), link, password);
    }

    private static void over(Reply reply) {
        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.raw().body()).contains("This link no longer works", "ask an admin for a new link");
    }

    private List<String> changes() {
        return server.postgres()
                .rows("select event from activity where event = 'password-changed' and account_id ="
                        + " (select id from accounts where client_id = '" + email + "')");
    }
}
