package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member of staff")
class StaffTest extends WholeServer {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Duration STEP = Duration.ofMinutes(1);

    @Test
    void signs_in_at_the_desk_with_their_address_password_and_app() {
        Account admin = server.member(Role.ADMIN);
        Visitor visitor = atDesk(admin);

        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(visitor.page("staff")).contains(admin.clientId());
        assertThat(ledger.told(admin, ActivityEvent.SIGNED_IN)).isOne();
    }

    @Test
    void is_refused_at_a_portal_of_clients_like_somebody_whom_nobody_knows() {
        Account admin = server.member(Role.ADMIN);
        server.pair(admin);

        assertRefusedAlike(server.visitor(CONNECT), admin.clientId());
        assertThat(ledger.told(admin, ActivityEvent.SIGN_IN_FAILED)).isZero();
    }

    @Test
    void is_nobody_whom_a_client_could_be_at_the_desk() {
        Account client = server.client();

        assertRefusedAlike(server.visitor(DESK), client.clientId());
        assertRefusedAlike(server.visitor(DESK), client.webUserId().orElseThrow());
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isZero();
    }

    @Test
    void has_another_role_from_the_next_request_of_an_open_session_on() {
        Account helped = server.member(Role.ADMIN);
        Visitor open = atDesk(helped);
        assertThat(open.look("staff").status()).isEqualTo(200);
        pass(STEP);

        Reply changed = admin().act(helped, "role", Map.of("role", "support"));

        assertThat(changed.status()).isEqualTo(303);
        assertThat(open.look("staff").status()).isEqualTo(403);
        assertThat(open.look("").status()).isEqualTo(200);
        assertThat(ledger.told(helped, ActivityEvent.ROLE_CHANGED)).isOne();
    }

    @Test
    void is_out_everywhere_when_the_account_is_closed_and_in_again_when_it_is_open() throws IOException {
        Account helped = server.member(Role.SUPPORT);
        AuthenticatorApp app = server.pair(helped);
        Visitor open = atDesk(helped, app);
        Visitor onTheWay = afterPassword(helped, DESK);
        InputStream feed = open.follow("/activity/live").body();
        pass(STEP);
        Actor admin = admin();

        assertThat(admin.act(helped, "close", Map.of()).status()).isEqualTo(303);

        assertThat(open.get("/me").status()).isEqualTo(401);
        assertThat(onTheWay.code(code(app)).problem()).isEqualTo("no-sign-in");
        assertEnds(feed);
        assertRefusedAlike(server.visitor(DESK), helped.clientId());
        admin.act(helped, "reopen", Map.of());
        pass(Duration.ofDays(1));
        assertThat(atDesk(helped, app).get("/me").status()).isEqualTo(200);
        assertThat(ledger.told(helped, ActivityEvent.ACCOUNT_CLOSED)).isOne();
        assertThat(ledger.told(helped, ActivityEvent.ACCOUNT_REOPENED)).isOne();
    }

    @Test
    void sets_up_another_app_after_an_admin_forgot_the_lost_one_and_is_told() {
        Account helped = server.member(Role.SUPPORT);
        AuthenticatorApp lost = server.pair(helped);
        Visitor open = atDesk(helped, lost);
        Visitor onTheWay = afterPassword(helped, DESK);
        pass(STEP);

        assertThat(admin().act(helped, "reset-app", Map.of()).status()).isEqualTo(303);

        assertThat(open.get("/me").status()).isEqualTo(401);
        assertThat(onTheWay.code(code(lost)).problem()).isEqualTo("no-sign-in");
        assertThat(ledger.told(helped, ActivityEvent.MULTI_FACTOR_RESET)).isOne();
        Awaiting.until(() -> !server.mailbox().to(helped.clientId()).isEmpty(), "a mail to " + helped.clientId());
        Visitor again = server.visitor(DESK);
        Reply shown = again.signIn(helped.clientId(), TestServer.PASSWORD);
        assertThat(shown.step()).isEqualTo("setup");
        AuthenticatorApp next =
                new AuthenticatorApp(shown.body().getJsonObject("setup").getString("secret"));
        assertThat(again.code(code(next)).step()).isEqualTo("signed-in");
    }

    @Test
    void cannot_have_their_own_app_forgotten_nor_anybodys_as_support_nor_a_clients() {
        Actor admin = admin();
        assertThat(admin.act(admin.account(), "reset-app", Map.of()).status()).isEqualTo(422);
        Actor support = actor(server.member(Role.SUPPORT));
        assertThat(support.act(admin.account(), "reset-app", Map.of()).status()).isEqualTo(403);
        Account client = server.client();
        server.pair(client);
        assertThat(admin.act(client, "reset-app", Map.of()).status()).isEqualTo(404);
        assertThat(ledger.pairings(client)).isPositive();
        assertThat(ledger.pairings(admin.account())).isPositive();
    }

    @Test
    void is_signed_out_on_every_page_within_a_second() throws IOException {
        Account helped = server.member(Role.SUPPORT);
        AuthenticatorApp app = server.pair(helped);
        Visitor open = atDesk(helped, app);
        Visitor onTheWay = afterPassword(helped, DESK);
        InputStream feed = open.follow("/activity/live").body();
        pass(STEP);

        admin().act(helped, "end-sessions", Map.of());

        assertEnds(feed);
        assertThat(open.get("/me").status()).isEqualTo(401);
        assertThat(onTheWay.code(code(app)).problem()).isEqualTo("no-sign-in");
        assertThat(ledger.liveSessions(helped)).isZero();
        assertThat(ledger.told(helped, ActivityEvent.SESSIONS_ENDED)).isOne();
    }

    @Test
    void confirms_by_a_new_code_and_goes_on_under_another_token() {
        Account helped = server.member(Role.SUPPORT);
        Actor admin = admin();
        pass(Duration.ofMinutes(5));
        String before = admin.visitor().cookies().get("staff-desk.session");

        Reply asked = admin.act(helped, "role", Map.of("role", "approver"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(ledger.told(helped, ActivityEvent.ROLE_CHANGED)).isZero();

        Reply done = admin.act(helped, "role", Map.of("role", "approver", "confirmation", code(admin.app())));
        assertThat(done.status()).isEqualTo(303);
        assertThat(ledger.told(helped, ActivityEvent.ROLE_CHANGED)).isOne();
        assertThat(admin.visitor().cookies().get("staff-desk.session")).isNotEqualTo(before);
        Visitor old = server.visitor(DESK);
        old.setCookie("staff-desk.session", before);
        assertThat(old.get("/me").status()).isEqualTo(401);
        assertThat(admin.visitor().get("/me").status()).isEqualTo(200);
        assertThat(ledger.liveSessions(admin.account())).isOne();
    }

    @Test
    void cannot_confirm_by_a_code_that_was_used_already() {
        Account helped = server.member(Role.SUPPORT);
        Actor admin = admin();
        pass(Duration.ofMinutes(5));
        String code = code(admin.app());
        admin.act(helped, "role", Map.of("role", "approver", "confirmation", code));
        server.postgres().execute("update sessions set confirmed_at = null");

        Reply again = admin.act(helped, "role", Map.of("role", "support", "confirmation", code));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.raw().body()).contains("That code isn’t right");
        assertThat(ledger.told(helped, ActivityEvent.ROLE_CHANGED)).isOne();
    }

    @Test
    void is_signed_out_by_the_fifth_wrong_code() {
        Account helped = server.member(Role.SUPPORT);
        Actor admin = admin();
        pass(Duration.ofMinutes(5));
        for (int i = 0; i < 4; i++) {
            assertThat(admin.act(helped, "close", Map.of("confirmation", wrongCode(admin.app())))
                            .status())
                    .isEqualTo(422);
        }

        Reply fifth = admin.act(helped, "close", Map.of("confirmation", wrongCode(admin.app())));

        assertThat(fifth.status()).isEqualTo(303);
        assertThat(admin.visitor().get("/me").status()).isEqualTo(401);
        assertThat(ledger.told(helped, ActivityEvent.ACCOUNT_CLOSED)).isZero();
        assertThat(ledger.liveSessions(admin.account())).isZero();
    }

    @Test
    void confirms_once_by_fifty_posts_of_one_right_code() {
        Account helped = server.member(Role.SUPPORT);
        Actor admin = admin();
        pass(Duration.ofMinutes(5));
        Map<String, String> form = new TreeMap<>(Map.of("role", "approver", "reason", "Why"));
        form.put("confirmation", code(admin.app()));
        form.put("form", token(admin.visitor()));
        List<Visitor> browsers =
                Stream.generate(() -> copy(admin.visitor())).limit(50).toList();

        List<Reply> replies = browsers.stream()
                .map(browser ->
                        CompletableFuture.supplyAsync(() -> browser.submit("staff/-/" + helped.id() + "/role", form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies)
                .filteredOn(reply -> reply.header("Location").contains("?done="))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(ledger.told(helped, ActivityEvent.ROLE_CHANGED)).isOne();
        assertThat(browsers)
                .filteredOn(browser -> browser.get("/me").status() == 200)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void stays_admin_as_the_last_of_them() {
        onlyAdmins();
        Actor last = admin();
        Account helped = server.member(Role.ADMIN);
        last.act(helped, "close", Map.of());
        Actor other = actor(server.member(Role.ADMIN));
        assertThat(other.act(last.account(), "role", Map.of("role", "support")).status())
                .isEqualTo(303);

        Reply alone = last.act(other.account(), "role", Map.of("role", "support"));

        assertThat(alone.status()).as("is no admin any more").isEqualTo(403);
        assertThat(ledger.admins()).isEqualTo(1);
    }

    /** In 50 rounds, since who comes first is a matter of luck. */
    @Test
    void stays_admin_when_two_take_the_role_from_each_other_at_once() {
        onlyAdmins();
        Actor one = admin();
        Actor other = admin();
        for (int round = 0; round < 50; round++) {
            server.postgres()
                    .execute("update accounts set role = 'admin' where id in ('"
                            + one.account().id() + "', '" + other.account().id() + "')");
            CompletableFuture<Reply> first =
                    CompletableFuture.supplyAsync(() -> one.act(other.account(), "role", Map.of("role", "support")));
            CompletableFuture<Reply> second =
                    CompletableFuture.supplyAsync(() -> other.act(one.account(), "role", Map.of("role", "approver")));
            first.join();
            second.join();
            assertThat(ledger.admins()).as("in round " + round).isEqualTo(1);
        }
    }

    private void onlyAdmins() {
        server.postgres().execute("update accounts set role = 'support' where role = 'admin'");
    }

    private static void assertEnds(InputStream feed) throws IOException {
        CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> {
            try (feed) {
                return feed.readAllBytes();
            } catch (IOException broken) {
                return new byte[0];
            }
        });
        assertThat(all).succeedsWithin(1, TimeUnit.SECONDS);
    }

    /** The right password included, and whoever asks cannot tell. */
    private void assertRefusedAlike(Visitor visitor, String identifier) {
        Reply known = visitor.signIn(identifier, TestServer.PASSWORD);
        Reply unknown = visitor.signIn("nobody-" + identifier, TestServer.PASSWORD);

        assertThat(known.status()).isEqualTo(401);
        assertThat(known.problem()).isEqualTo("sign-in-refused");
        assertThat(withoutId(known)).isEqualTo(withoutId(unknown));
        assertThat(visitor.cookies()).isEmpty();
    }

    private static JsonObject withoutId(Reply reply) {
        JsonObject body = reply.body().copy();
        body.remove("requestId");
        return body;
    }

    /** Somebody at the desk, with the app. */
    private record Actor(Account account, AuthenticatorApp app, Visitor visitor) {
        Reply act(Account about, String part, Map<String, String> fields) {
            Map<String, String> form = new TreeMap<>(fields);
            form.put("reason", "Because of a test");
            form.put("form", token(visitor));
            return visitor.submit("staff/-/" + about.id() + "/" + part, form);
        }
    }

    private Actor admin() {
        return actor(server.member(Role.ADMIN));
    }

    private Actor actor(Account account) {
        AuthenticatorApp app = server.pair(account);
        return new Actor(account, app, atDesk(account, app));
    }

    private Visitor atDesk(Account account) {
        return atDesk(account, server.pair(account));
    }

    private Visitor atDesk(Account account, AuthenticatorApp app) {
        Visitor visitor = afterPassword(account, DESK);
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        return visitor;
    }

    private Visitor copy(Visitor visitor) {
        Visitor copy = server.visitor(DESK);
        visitor.cookies().forEach(copy::setCookie);
        return copy;
    }

    private static String token(Visitor visitor) {
        Matcher token = FORM_TOKEN.matcher(visitor.page("security"));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
