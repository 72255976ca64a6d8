package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.emergency.Creation;
import app.foyer.emergency.Creation.Created;
import app.foyer.emergency.Creation.QuotaSpent;
import app.foyer.emergency.Creation.Whose;
import app.foyer.emergency.EmergencyAddresses.Create;
import app.foyer.identity.AccountId;
import app.foyer.identity.Caller;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P5 An emergency code")
class EmergencyCodeTest extends WholeServer {
    private static final Duration LIFE = Duration.ofMinutes(5);

    @Test
    void lets_a_client_in_who_has_neither_app_nor_mailbox_and_is_told_as_what_it_was() {
        Account client = server.client();
        server.pair(client);
        String code = created(client).code().inGroups();
        pass(Duration.ofSeconds(1));
        Visitor visitor = afterPassword(client);
        Reply step = visitor.post("/sign-in/emergency-code");
        assertThat(step.step()).isEqualTo("code");
        assertThat(step.body().getString("method")).isEqualTo("emergency-code");
        assertThat(step.body().getInteger("codeLength")).isEqualTo(12);

        assertThat(visitor.code(code).step()).isEqualTo("signed-in");

        JsonObject me = visitor.get("/me").body();
        assertThat(me.getString("method")).isEqualTo("emergency-code");
        assertThat(me.getInteger("assurance")).isOne();
        JsonObject told = visitor.get("/activity").body().getJsonArray("items").getJsonObject(0);
        assertThat(told.getString("details")).isEqualTo("Signed in with an emergency code");
        assertThat(visitor.page("security")).contains("with your password and a code told by phone");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void works_whichever_identifier_is_typed(boolean byClientId) {
        Account client = server.client();
        Created created = created(client);
        Visitor visitor = server.visitor(CONNECT);
        visitor.signIn(byClientId ? client.clientId() : client.webUserId().orElseThrow(), TestServer.PASSWORD);
        assertThat(visitor.code(created.code().digits()).step()).isEqualTo("signed-in");
    }

    @Test
    void is_taken_at_every_step_without_its_link_being_followed() {
        Account never = server.client();
        assertThat(afterPassword(never).code(created(never).code().digits()).step())
                .isEqualTo("signed-in");

        Account paired = server.client();
        server.pair(paired);
        assertThat(afterPassword(paired)
                        .code(created(paired).code().inGroups().replace(' ', '-'))
                        .step())
                .isEqualTo("signed-in");

        Account mailed = server.client();
        Visitor visitor = afterPassword(mailed);
        visitor.emailCode();
        assertThat(visitor.code(created(mailed).code().digits()).step()).isEqualTo("signed-in");
        assertThat(visitor.get("/me").body().getString("method")).isEqualTo("emergency-code");
    }

    @Test
    void is_linked_to_whether_there_is_one_or_not_and_answered_alike() {
        Account with = server.client();
        created(with);
        Account without = server.client();
        for (Account client : List.of(with, without)) {
            Reply step = password(client);
            assertThat(step.links()).containsEntry("use-emergency-code", "I was given a code by phone");
            Visitor visitor = afterPassword(client);
            Reply asked = visitor.post("/sign-in/emergency-code");
            assertThat(asked.links()).containsOnlyKeys("use-authenticator-app");
            Reply wrong = visitor.code("000000000000");
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.problem()).isEqualTo("wrong-code");
            assertThat(wrong.body().getInteger("attemptsLeft")).isEqualTo(4);
        }
    }

    @Test
    void is_the_way_in_where_the_portal_knows_no_other() {
        Account client = server.client(Optional.empty());
        server.setting(LEGACY, "multiFactor: {method: email-code}");
        server.reload();
        Visitor visitor = server.visitor(LEGACY);
        Reply stuck = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(stuck.step()).isEqualTo("no-way-in");
        assertThat(stuck.links()).containsOnlyKeys("use-emergency-code");
        assertThat(visitor.post("/sign-in/emergency-code").links()).isEmpty();
        assertThat(visitor.code("123456").problem()).isEqualTo("not-offered");

        assertThat(visitor.code(created(client, LEGACY).code().digits()).step()).isEqualTo("signed-in");
        server.setting(LEGACY, "");
        server.reload();
    }

    @Test
    void leaves_the_step_beneath_as_it_was() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        visitor.post("/sign-in/emergency-code");
        assertThat(visitor.get("/sign-in").body().getString("method")).isEqualTo("emergency-code");
        assertThat(visitor.post("/sign-in/authenticator-app").body().getString("method"))
                .isEqualTo("authenticator-app");
        visitor.post("/sign-in/emergency-code");
        assertThat(visitor.code(code(app)).step()).isEqualTo("signed-in");
        assertThat(visitor.get("/me").body().getString("method")).isEqualTo("authenticator-app");
    }

    @Test
    void leads_back_to_the_mail_that_was_sent_without_another() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        Reply asked = visitor.post("/sign-in/emergency-code");
        assertThat(asked.links()).containsOnlyKeys("send-email-code");
        assertThat(visitor.emailCode().body().getString("method")).isEqualTo("email-code");
        assertThat(ledger.codesMailed(client)).isOne();
        visitor.post("/sign-in/emergency-code");
        assertThat(visitor.code(mailedCode(client, 1)).step()).isEqualTo("signed-in");
    }

    @Test
    void works_once() {
        Account client = server.client();
        String code = created(client).code().digits();
        Visitor visitor = afterPassword(client);
        assertThat(visitor.code(code).step()).isEqualTo("signed-in");
        assertThat(afterPassword(client).code(code).problem()).isEqualTo("wrong-code");
        assertThat(ledger.liveSessions(client)).isOne();
    }

    @Test
    @DisplayName("of 50 answers at once in as many sign-ins, one is accepted")
    void once_of_many() {
        Account client = server.client();
        String code = created(client).code().digits();
        List<Visitor> visitors =
                IntStream.range(0, 50).mapToObj(each -> afterPassword(client)).toList();
        List<Reply> replies = answers(visitors.stream().map(visitor -> codeLater(visitor, code)));
        assertThat(replies)
                .filteredOn(reply -> reply.step().equals("signed-in"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200 && reply.status() != 503)
                .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("wrong-code"));
        assertThat(ledger.liveSessions(client)).isLessThanOrEqualTo(1);
        assertThat(visitors)
                .filteredOn(visitor -> visitor.get("/me").status() == 200)
                .hasSize(1);
        assertThat(ledger.told(client, ActivityEvent.SIGNED_IN)).isOne();
    }

    @Test
    @DisplayName("50 posts of it in one sign-in leave one live session and a signed-in browser")
    void once_in_one_sign_in() {
        Account client = server.client();
        String code = created(client).code().digits();
        Visitor visitor = afterPassword(client);
        answers(IntStream.range(0, 50).mapToObj(each -> codeLater(visitor, code)));
        assertThat(visitor.get("/me").status()).isEqualTo(200);
        assertThat(ledger.liveSessions(client)).isOne();
        assertThat(ledger.told(client, ActivityEvent.SIGNED_IN)).isOne();
    }

    @Test
    void works_until_the_last_second_of_five_minutes_and_no_longer() {
        Account early = server.client();
        String inTime = created(early).code().digits();
        pass(LIFE.minusSeconds(1));
        assertThat(afterPassword(early).code(inTime).step()).isEqualTo("signed-in");

        Account late = server.client();
        Created created = created(late);
        assertThat(created.validUntil()).isEqualTo(server.clock().instant().plus(LIFE));
        pass(LIFE);
        assertThat(afterPassword(late).code(created.code().digits()).problem()).isEqualTo("wrong-code");
        pass(Duration.ofSeconds(1));
        assertThat(afterPassword(late).code(created.code().digits()).problem()).isEqualTo("wrong-code");
    }

    @Test
    void is_good_at_one_portal_only() {
        Account client = server.client();
        String code = created(client).code().digits();
        assertThat(afterPassword(client, LEGACY).code(code).problem()).isEqualTo("wrong-code");
        assertThat(afterPassword(client, CONNECT).code(code).step()).isEqualTo("signed-in");
    }

    @Test
    void is_good_for_one_client_only() {
        Account client = server.client();
        Account other = server.client();
        String code = created(client).code().digits();
        created(other);
        assertThat(afterPassword(other).code(code).problem()).isEqualTo("wrong-code");
        assertThat(afterPassword(client).code(code).step()).isEqualTo("signed-in");
    }

    @Test
    void is_replaced_by_a_newer_one() {
        Account client = server.client();
        String older = created(client).code().digits();
        String newer = created(client).code().digits();
        Visitor visitor = afterPassword(client);
        assertThat(visitor.code(older).problem()).isEqualTo("wrong-code");
        assertThat(visitor.code(newer).step()).isEqualTo("signed-in");
    }

    @Test
    void ends_a_sign_in_at_the_fifth_wrong_answer_of_whatever_kind() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = afterPassword(client);
        for (int left = 4; left > 0; left--) {
            String wrong = left % 2 == 0 ? "000000000000" : wrongCode(app);
            assertThat(visitor.code(wrong).body().getInteger("attemptsLeft")).isEqualTo(left);
        }
        assertThat(visitor.code("000000000000").problem()).isEqualTo("too-many-attempts");
        assertThat(visitor.code(created(client).code().digits()).problem()).isEqualTo("no-sign-in");
        assertThat(ledger.told(client, ActivityEvent.SIGN_IN_FAILED)).isEqualTo(5);
    }

    @Test
    void is_dead_after_five_wrong_answers_in_however_many_sign_ins() {
        Account client = server.client();
        String code = created(client).code().digits();
        for (int i = 0; i < 5; i++) {
            assertThat(afterPassword(client).code(otherTwelve(code)).problem()).isEqualTo("wrong-code");
        }
        assertThat(afterPassword(client).code(code).problem()).isEqualTo("wrong-code");
        assertThat(afterPassword(client).code(created(client).code().digits()).step())
                .isEqualTo("signed-in");
    }

    @Test
    @DisplayName("40 wrong answers at once in as many sign-ins count no more than five against it, and kill it")
    void a_burst_of_guesses() {
        Account client = server.client();
        String code = created(client).code().digits();
        List<Visitor> visitors =
                IntStream.range(0, 40).mapToObj(each -> afterPassword(client)).toList();
        answers(visitors.stream().map(visitor -> codeLater(visitor, otherTwelve(code))));
        assertThat(server.postgres().rows("select wrong from emergency_codes where account_id = '" + client.id() + "'"))
                .containsExactly("5");
        assertThat(afterPassword(client).code(code).problem()).isEqualTo("wrong-code");
    }

    @Test
    void neither_pairs_an_app_nor_saves_a_default() {
        Account client = server.client();
        Visitor visitor = afterPassword(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        assertThat(visitor.code(created(client).code().digits()).step()).isEqualTo("signed-in");
        assertThat(ledger.emailDefaults(client)).isZero();
        assertThat(ledger.pairings(client)).isZero();
        assertThat(password(client).step()).isEqualTo("setup");
    }

    @Test
    void does_not_open_a_sign_in_that_is_proven_already() {
        Account client = server.client();
        Visitor first = afterPassword(client);
        first.emailCode();
        first.chooseDefault("email-code");
        first.code(mailedCode(client, 1));
        pass(Duration.ofMinutes(16));
        Visitor visitor = afterPassword(client);
        visitor.post("/sign-in/authenticator-app");
        assertThat(visitor.code(mailedCode(client, 2)).step()).isEqualTo("setup");
        assertThat(visitor.get("/sign-in").links()).doesNotContainKey("use-emergency-code");
        assertThat(visitor.post("/sign-in/emergency-code").problem()).isEqualTo("not-offered");
        assertThat(visitor.code(created(client).code().digits()).problem()).isEqualTo("not-offered");
    }

    @Test
    void is_told_to_the_client_at_once_in_the_portal_and_by_mail_without_who_and_why() {
        Account client = server.client();
        AccountId staff = new AccountId(UUID.randomUUID());
        Visitor inside = signedIn(client, server.pair(client));
        pass(Duration.ofSeconds(1));
        server.emergencyCode(CONNECT, client, staff);

        JsonObject told = inside.get("/activity").body().getJsonArray("items").getJsonObject(0);
        assertThat(told.getString("event")).isEqualTo("emergency-code-created");
        assertThat(told.getString("details")).isEqualTo("Emergency code for one sign-in created by our staff");
        assertThat(inside.page("activity"))
                .contains("We created an emergency code for you", "Our staff")
                .doesNotContain("198.51.100.77", "mailbox is full", staff.toString());
        Awaiting.until(() -> !server.mailbox().to(client.email().orElseThrow()).isEmpty(), "the notice about the code");
        assertThat(ledger.told(client, ActivityEvent.EMERGENCY_CODE_CREATED)).isOne();
        assertThat(server.postgres()
                        .rows("select facts->>'by', facts->>'why', address from activity where account_id = '"
                                + client.id() + "' and event = 'emergency-code-created'"))
                .singleElement()
                .asString()
                .contains(staff.toString(), "mailbox is full", "198.51.100.77");
    }

    @Test
    void is_kept_as_a_salted_password_hash_only() {
        Account client = server.client();
        Created created = created(client);
        List<String> rows = server.postgres()
                .rows("select code_hash from emergency_codes where account_id = '" + client.id() + "'");
        assertThat(rows).singleElement().asString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(server.postgres().rows("select t::text from activity t where event = 'emergency-code-created'"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(created.code().digits()));
        assertThat(created).asString().doesNotContain(created.code().digits());
    }

    @Test
    void is_created_three_times_an_hour_for_one_client_and_no_more() {
        Account client = server.client();
        created(client);
        pass(Duration.ofMinutes(10));
        created(client);
        String last = created(client).code().digits();
        assertThat(server.emergencyCode(CONNECT, client))
                .isEqualTo(new QuotaSpent(Whose.CLIENT, server.clock().instant().plus(Duration.ofMinutes(50))));
        assertThat(afterPassword(client).code(last).step()).isEqualTo("signed-in");
        assertThat(ledger.told(client, ActivityEvent.EMERGENCY_CODE_CREATED)).isEqualTo(3);
        pass(Duration.ofMinutes(50));
        created(client);
    }

    @Test
    void is_created_twenty_times_an_hour_by_one_staff_member_and_uses_up_nothing_when_refused() {
        AccountId staff = new AccountId(UUID.randomUUID());
        List<Account> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(server.client());
            assertThat(server.emergencyCode(CONNECT, clients.get(i), staff)).isInstanceOf(Created.class);
        }
        Account last = server.client();
        for (int i = 0; i < 5; i++) {
            assertThat(server.emergencyCode(CONNECT, last, staff))
                    .isInstanceOfSatisfying(
                            QuotaSpent.class, spent -> assertThat(spent.whose()).isEqualTo(Whose.STAFF));
        }
        assertThat(ledger.told(last, ActivityEvent.EMERGENCY_CODE_CREATED)).isZero();
        created(last);
    }

    @Test
    void is_for_clients_who_exist_and_portals_that_ask_for_a_code() {
        Account client = server.client();
        server.setting(LEGACY, "multiFactor: {method: none}");
        server.reload();
        assertThat(server.emergencyCode(LEGACY, client)).isEqualTo(new Creation.NotForThisPortal());
        Account gone = server.client();
        server.postgres().execute("update accounts set active = false where id = '" + gone.id() + "'");
        assertThat(server.emergencyCode(CONNECT, gone)).isEqualTo(new Creation.NoSuchClient());
        server.setting(LEGACY, "");
        server.reload();
    }

    @Test
    void needs_a_reason() {
        AccountId anybody = new AccountId(UUID.randomUUID());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Create(CONNECT, anybody, anybody, "  ", Caller.UNKNOWN));
    }

    private Created created(Account client) {
        return created(client, CONNECT);
    }

    private Created created(Account client, PortalId portal) {
        return (Created) server.emergencyCode(portal, client);
    }

    private Reply password(Account client) {
        return server.visitor(CONNECT).signIn(client.clientId(), TestServer.PASSWORD);
    }

    private static String otherTwelve(String code) {
        return code.equals("123456789012") ? "210987654321" : "123456789012";
    }

    private static CompletableFuture<Reply> codeLater(Visitor visitor, String code) {
        return visitor.postLater("/sign-in/code", new JsonObject().put("code", code));
    }

    private static List<Reply> answers(Stream<CompletableFuture<Reply>> underWay) {
        return underWay.toList().stream().map(CompletableFuture::join).toList();
    }
}
