package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Scope;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A program with an access token")
class AccessTokensTest extends WholeServer {
    private static final JsonObject NOTHING = new JsonObject();

    /** Every address, what is sent there, and the one scope that opens it; null reads. */
    private record Call(Scope scope, String path, JsonObject body, ActivityEvent event) {
        static Call read(String path) {
            return new Call(Scope.READ_CLIENTS, path, null, null);
        }

        static Call act(Scope scope, String action, JsonObject body, ActivityEvent event) {
            return new Call(scope, "/clients/CLIENT/" + action, body.put("reason", "Asked for by phone"), event);
        }

        Reply by(DeskProgram program, Account client) {
            String at = path.replace("CLIENT", client.id().toString());
            return body == null ? program.reads(at) : program.sends(at, body);
        }
    }

    private static List<Call> calls() {
        return List.of(
                new Call(Scope.READ_CLIENTS, "/clients/search", new JsonObject().put("sought", "C"), null),
                Call.read("/clients/CLIENT"),
                Call.read("/clients/CLIENT/activity"),
                Call.act(
                        Scope.HELP_CLIENTS,
                        "preferred",
                        new JsonObject().put("method", "email-code"),
                        ActivityEvent.PREFERRED_METHOD_SET),
                Call.act(
                        Scope.HELP_CLIENTS,
                        "reset",
                        new JsonObject().put("portal", "all"),
                        ActivityEvent.MULTI_FACTOR_RESET),
                Call.act(Scope.HELP_CLIENTS, "new-password", new JsonObject(), ActivityEvent.PASSWORD_CHANGE_DEMANDED),
                Call.act(
                        Scope.HELP_CLIENTS,
                        "end-sessions",
                        new JsonObject().put("session", "all"),
                        ActivityEvent.SESSIONS_ENDED),
                Call.act(
                        Scope.EMERGENCY_CODES,
                        "emergency-code",
                        new JsonObject().put("portal", "client-connect"),
                        ActivityEvent.EMERGENCY_CODE_CREATED),
                Call.act(
                        Scope.CHANGE_CLIENTS,
                        "details",
                        new JsonObject().put("name", "Another Name"),
                        ActivityEvent.DETAILS_CORRECTED),
                Call.act(
                        Scope.CHANGE_CLIENTS,
                        "web-user-id",
                        new JsonObject().put("webUserId", "w" + UUID.randomUUID()),
                        ActivityEvent.WEB_USER_ID_CHANGED),
                Call.act(Scope.CHANGE_CLIENTS, "close", new JsonObject(), ActivityEvent.ACCOUNT_CLOSED),
                Call.act(Scope.CHANGE_CLIENTS, "reopen", new JsonObject(), ActivityEvent.ACCOUNT_REOPENED));
    }

    private static Stream<Arguments> callsByScope() {
        return calls().stream()
                .flatMap(call -> Arrays.stream(Scope.values()).map(scope -> Arguments.of(call.path(), scope, call)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("callsByScope")
    void may_do_what_it_is_for_and_leaves_exactly_one_entry(String path, Scope scope, Call call) {
        Account client = server.client();
        signedIn(client, server.pair(client));
        DeskProgram program = DeskProgram.with(server, scope);
        if (call.event() == ActivityEvent.ACCOUNT_REOPENED) {
            program.owner().does(client, "close");
        }
        int before = ledger.toldOfStaff(client);

        Reply reply = call.by(program, client);

        boolean may = scope == call.scope();
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(may ? 200 : 403);
        assertThat(ledger.toldOfStaff(client) - before).isEqualTo(may && call.event() != null ? 1 : 0);
        if (may && call.event() != null) {
            JsonObject facts = ledger.facts(client, call.event()).get(0);
            assertThat(facts.getString("by"))
                    .isEqualTo(program.owner().account().id().toString());
            assertThat(facts.getString("why")).isEqualTo("Asked for by phone");
            assertThat(program.owner().sees("/" + client.id() + "/activity")).contains("Access token “Phone system”");
        }
    }

    @Test
    void finds_a_client_and_reads_what_staff_know() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        signedIn(client, app);
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS);

        JsonObject found = program.sends("/clients/search", new JsonObject().put("sought", client.clientId()))
                .body()
                .getJsonArray("clients")
                .getJsonObject(0);
        JsonObject read = program.reads("/clients/" + found.getString("id")).body();

        assertThat(read.getString("clientId")).isEqualTo(client.clientId());
        assertThat(read.getString("email")).isEqualTo(client.email().orElseThrow());
        JsonObject portal = read.getJsonArray("portals").getJsonObject(0);
        assertThat(portal.getString("portal")).isEqualTo("client-connect");
        assertThat(portal.getString("next")).isEqualTo("app-code");
        assertThat(portal.getString("why")).isEqualTo("portal-asks-for-it");
        assertThat(portal.getString("pairedAt")).isNotEmpty();
        assertThat(read.getJsonArray("sessions").getJsonObject(0).getString("method"))
                .isEqualTo("authenticator-app");
    }

    @Test
    void pages_through_what_it_found() {
        String name = "Zz" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 21; i++) {
            server.client("Z" + UUID.randomUUID().toString().substring(0, 8), Optional.empty(), name, "z@example.org");
        }
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS);

        JsonObject first = program.sends("/clients/search", new JsonObject().put("sought", name))
                .body();
        JsonObject next = first.getJsonObject("next");
        JsonObject second = program.sends(
                        "/clients/search",
                        new JsonObject()
                                .put("sought", name)
                                .put("term", next.getString("term"))
                                .put("account", next.getString("account")))
                .body();

        assertThat(ids(first)).hasSize(20);
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.getValue("next")).isNull();
    }

    private static List<String> ids(JsonObject found) {
        List<String> ids = new ArrayList<>();
        found.getJsonArray("clients").forEach(client -> ids.add(((JsonObject) client).getString("id")));
        return ids;
    }

    @Test
    void is_told_an_emergency_code_by_which_the_client_gets_in() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.EMERGENCY_CODES);
        Visitor visitor = afterPassword(client);

        JsonObject made = program.does(client, "emergency-code", new JsonObject().put("portal", "client-connect"))
                .body();

        visitor.post("/sign-in/emergency-code");
        assertThat(visitor.code(made.getString("code")).step()).isEqualTo("signed-in");
    }

    @Test
    void reads_who_did_what_and_why() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS, Scope.CHANGE_CLIENTS);
        program.does(client, "close", NOTHING);

        JsonObject item = program.reads("/clients/" + client.id() + "/activity")
                .body()
                .getJsonArray("items")
                .getJsonObject(0);

        assertThat(item.getString("event")).isEqualTo("account-closed");
        assertThat(item.getString("by")).isEqualTo(program.owner().account().name());
        assertThat(item.getString("why")).isEqualTo("Asked for by phone");
    }

    @Test
    void must_say_why_and_is_told_what_to_correct() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.CHANGE_CLIENTS);

        Reply without = program.sends("/clients/" + client.id() + "/close", NOTHING);
        Reply wrong = program.does(
                client, "details", new JsonObject().put("name", "N").put("email", "no address"));

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.problem()).isEqualTo("mistaken");
        assertThat(without.body().getString("field")).isEqualTo("reason");
        assertThat(wrong.body().getString("field")).isEqualTo("email");
        assertThat(wrong.body().getString("detail")).contains("whole email address");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foyer_",
                "nothing",
                "foyer_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void is_nobody_by_anything_else(String other) {
        DeskProgram program = DeskProgram.with(server, Scope.values());

        Reply reply = program.showing(other).reads("/clients/" + server.client().id());

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("no-token");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void is_out_from_the_next_request_on_when_the_token_is_revoked() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS);
        DeskVisitor colleague = DeskVisitor.as(server, Role.ADMIN);
        assertThat(program.reads("/clients/" + client.id()).status()).isEqualTo(200);

        Reply revoked =
                colleague.submits("tokens/-/" + id(program) + "/revoke", Map.of("reason", "The phone system is gone"));

        assertThat(revoked.status()).isEqualTo(303);
        assertThat(program.reads("/clients/" + client.id()).status()).isEqualTo(401);
        Account owner = program.owner().account();
        assertThat(ledger.told(owner, ActivityEvent.TOKEN_CREATED)).isOne();
        assertThat(ledger.facts(owner, ActivityEvent.TOKEN_REVOKED).get(0).getString("by"))
                .isEqualTo(colleague.account().id().toString());
    }

    @Test
    void is_out_when_the_token_has_expired() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS);
        pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(program.reads("/clients/" + client.id()).status()).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(program.reads("/clients/" + client.id()).status()).isEqualTo(401);
    }

    @Test
    void never_may_more_than_its_owner_at_this_moment() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS, Scope.CHANGE_CLIENTS);
        DeskVisitor colleague = DeskVisitor.as(server, Role.ADMIN);
        Account owner = program.owner().account();
        colleague.does(client, "close");

        colleague.submits("staff/-/" + owner.id() + "/role", Map.of("role", "support", "reason", "Why"));
        assertThat(program.does(client, "reopen", NOTHING).status())
                .as("as support")
                .isEqualTo(403);
        assertThat(program.reads("/clients/" + client.id()).status()).isEqualTo(200);

        colleague.submits("staff/-/" + owner.id() + "/close", Map.of("reason", "Why"));
        assertThat(program.reads("/clients/" + client.id()).status())
                .as("as nobody")
                .isEqualTo(401);
    }

    @Test
    void gets_in_nowhere_else_by_it_and_a_session_gets_nowhere_here() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.values());

        assertThat(program.reads("/me").status()).isEqualTo(401);
        assertThat(program.reads("/activity").status()).isEqualTo(401);
        assertThat(program.owner().visitor().get("/clients/" + client.id()).status())
                .isEqualTo(401);
        assertThat(new DeskProgram(program.owner(), program.token(), server.visitor(TestServer.CONNECT))
                        .reads("/clients/" + client.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void never_reaches_a_member_of_staff() {
        DeskProgram program = DeskProgram.with(server, Scope.values());
        Account member = server.member(Role.SUPPORT);
        assertThat(program.reads("/clients/" + member.id()).status()).isEqualTo(404);
        assertThat(program.does(member, "close", NOTHING).status()).isEqualTo(404);
        assertThat(ledger.toldOfStaff(member)).isZero();
    }

    @Test
    void is_refused_in_a_browser_of_another_site() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.values());
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + program.token(),
                "Sec-Fetch-Site", "cross-site",
                "Content-Type", "application/json");
        Reply reply =
                program.visitor().send("POST", "/clients/" + client.id() + "/close", headers, "{\"reason\":\"Why\"}");
        assertThat(reply.problem()).isEqualTo("cross-origin");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPPORT", "APPROVER"})
    void has_its_token_from_an_admin_only(Role role) {
        DeskVisitor member = DeskVisitor.as(server, role);
        Reply reply = member.submits(
                "tokens/-/new/create",
                Map.of("name", "Mine", "days", "30", "reason", "Why", "scopes-clients-read", "true"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(member.visitor().look("tokens").status()).isEqualTo(403);
    }

    @Test
    void has_a_token_that_nobody_can_read_again() {
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS);
        String secret = program.token().substring("foyer_".length());
        assertThat(program.owner().visitor().page("tokens"))
                .contains("Phone system")
                .doesNotContain(secret);
        assertThat(program.owner().visitor().page("tokens/-/" + id(program)))
                .contains("Find clients and read what is known of them", "Never")
                .doesNotContain(secret);
        assertThat(server.postgres().rows("select access_tokens::text from access_tokens"))
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void is_seen_at_work() {
        DeskProgram program = DeskProgram.with(server, Scope.READ_CLIENTS);
        program.reads("/clients/" + server.client().id());
        assertThat(program.owner().visitor().page("tokens/-/" + id(program))).doesNotContain("Never");
    }

    private String id(DeskProgram program) {
        return server.postgres()
                .rows("select id::text from access_tokens where owner_id = '"
                        + program.owner().account().id() + "'")
                .get(0);
    }
}
