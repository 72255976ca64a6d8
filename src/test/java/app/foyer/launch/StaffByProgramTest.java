package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Scope;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A program that looks after the staff")
class StaffByProgramTest extends WholeServer {
    private static final JsonObject NOTHING = new JsonObject();

    private record Deed(String action, JsonObject body, ActivityEvent event) {}

    private static Stream<Deed> deeds() {
        return Stream.of(
                new Deed("role", new JsonObject().put("role", "approver"), ActivityEvent.ROLE_CHANGED),
                new Deed("close", NOTHING, ActivityEvent.ACCOUNT_CLOSED),
                new Deed("reopen", NOTHING, ActivityEvent.ACCOUNT_REOPENED),
                new Deed("end-sessions", NOTHING, ActivityEvent.SESSIONS_ENDED));
    }

    private static Stream<Arguments> deedsByScope() {
        return deeds().flatMap(
                        deed -> Arrays.stream(Scope.values()).map(scope -> Arguments.of(deed.action(), scope, deed)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("deedsByScope")
    void does_what_it_is_for_and_leaves_exactly_one_entry(String action, Scope scope, Deed deed) {
        Account member = DeskVisitor.as(server, Role.SUPPORT).account();
        DeskProgram program = DeskProgram.with(server, scope);
        if (action.equals("reopen")) {
            program.owner().submits("staff/-/" + member.id() + "/close", Map.of("reason", "Left"));
        }

        Reply reply = act(program, member, deed);

        boolean may = scope == Scope.CHANGE_STAFF;
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(may ? 200 : 403);
        assertThat(ledger.told(member, deed.event())).isEqualTo(may ? 1 : 0);
        if (may) {
            JsonObject facts = ledger.facts(member, deed.event()).get(0);
            assertThat(facts.getString("by"))
                    .isEqualTo(program.owner().account().id().toString());
            assertThat(facts.getString("why")).isEqualTo("Asked for by HR");
        }
    }

    @Test
    void reads_who_is_there() {
        Account member = server.member(Role.SUPPORT);
        DeskProgram program = DeskProgram.with(server, Scope.READ_STAFF);

        JsonObject one = program.reads("/staff/" + member.id()).body();

        assertThat(one.getString("email")).isEqualTo(member.clientId());
        assertThat(one.getString("role")).isEqualTo("support");
        assertThat(one.getBoolean("active")).isTrue();
        assertThat(program.reads("/staff").body().getJsonArray("members")).contains(one);
        DeskProgram other = DeskProgram.with(server, othersThan(Scope.READ_STAFF));
        assertThat(other.reads("/staff").status()).isEqualTo(403);
        assertThat(other.reads("/staff/" + member.id()).status()).isEqualTo(403);
    }

    @Test
    void invites_a_colleague_and_is_told_the_id_but_never_the_link() {
        String email = UUID.randomUUID() + "@lender.example";
        DeskProgram program = DeskProgram.with(server, Scope.INVITE_STAFF, Scope.READ_STAFF);

        Reply invited = program.sends("/staff/invite", colleague(email, "approver"));

        assertThat(invited.status()).as(invited.raw().body()).isEqualTo(200);
        assertThat(invited.body().fieldNames()).containsExactlyInAnyOrder("done", "id");
        String id = invited.body().getString("id");
        Awaiting.until(() -> server.mailbox().to(email).size() == 1, "the link is mailed");
        JsonObject one = program.reads("/staff/" + id).body();
        assertThat(one.getString("role")).isEqualTo("approver");
        assertThat(one.getString("invitedUntil")).isNotEmpty();
        assertThat(invitations(id)).isOne();

        assertThat(again(program, id).body().getString("done")).isEqualTo("linkSent");
        assertThat(invitations(id)).isEqualTo(2);
    }

    @Test
    void invites_nobody_without_the_scope_of_its_own() {
        String email = UUID.randomUUID() + "@lender.example";
        DeskProgram inviting = DeskProgram.with(server, Scope.INVITE_STAFF);
        DeskProgram other = DeskProgram.with(server, othersThan(Scope.INVITE_STAFF));

        assertThat(other.sends("/staff/invite", colleague(email, "support")).status())
                .isEqualTo(403);
        String id = inviting.sends("/staff/invite", colleague(email, "support"))
                .body()
                .getString("id");
        assertThat(again(other, id).status()).isEqualTo(403);
        assertThat(invitations(id)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"name, '', a@b.example, support", "email, Bea, nothing, support", "role, Bea, a@b.example, boss"})
    void is_told_which_field_to_correct(String field, String name, String email, String role) {
        DeskProgram program = DeskProgram.with(server, Scope.INVITE_STAFF);
        JsonObject body = colleague(email, role).put("name", name);

        Reply reply = program.sends("/staff/invite", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().getString("field")).isEqualTo(field);
        body.remove("reason");
        assertThat(program.sends("/staff/invite", body).body().getString("field"))
                .isEqualTo("reason");
    }

    @Test
    void makes_nobody_an_admin() {
        String email = UUID.randomUUID() + "@lender.example";
        Account member = server.member(Role.APPROVER);
        DeskProgram program = DeskProgram.with(server, Scope.values());
        int admins = ledger.admins();

        Reply invited = program.sends("/staff/invite", colleague(email, "admin"));
        Reply raised = act(program, member, new Deed("role", new JsonObject().put("role", "admin"), null));

        for (Reply refused : new Reply[] {invited, raised}) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().getString("field")).isEqualTo("role");
        }
        assertThat(ledger.admins()).isEqualTo(admins);
        assertThat(server.postgres().rows("select 1 from accounts where client_id = '" + email + "'"))
                .isEmpty();
        assertThat(ledger.toldOfStaff(member)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "close", "reopen", "end-sessions", "send-link", "reset-app"})
    void leaves_admins_alone_and_its_own_owner_too(String action) {
        Account admin = server.member(Role.ADMIN);
        DeskProgram program = DeskProgram.with(server, Scope.values());
        Deed deed = new Deed(action, new JsonObject().put("role", "support"), null);
        int before = ledger.toldOfStaff(program.owner().account());

        assertThat(act(program, admin, deed).status()).isEqualTo(403);
        assertThat(act(program, program.owner().account(), deed).status()).isEqualTo(403);

        assertThat(ledger.toldOfStaff(admin)).isZero();
        assertThat(ledger.toldOfStaff(program.owner().account())).isEqualTo(before);
    }

    /** The password alone leads to the next app then, so it is a person's to do who knows whom they speak to. */
    @Test
    void forgets_nobodys_app() {
        Account member = DeskVisitor.as(server, Role.SUPPORT).account();
        DeskProgram program = DeskProgram.with(server, Scope.values());
        assertThat(act(program, member, new Deed("reset-app", NOTHING, null)).status())
                .isEqualTo(403);
        assertThat(ledger.pairings(member)).isPositive();
    }

    @Test
    void is_out_once_its_owner_is_no_admin_any_more_or_the_token_is_revoked() {
        Account member = server.member(Role.SUPPORT);
        DeskProgram program = DeskProgram.with(server, Scope.values());
        DeskProgram revoked = DeskProgram.with(server, Scope.values());
        DeskVisitor colleague = DeskVisitor.as(server, Role.ADMIN);
        colleague.submits(
                "staff/-/" + program.owner().account().id() + "/role", Map.of("role", "approver", "reason", "Why"));
        server.postgres()
                .execute("update access_tokens set revoked_at = made_at where owner_id = '"
                        + revoked.owner().account().id() + "'");

        assertThat(program.reads("/staff").status()).isEqualTo(403);
        assertThat(act(program, member, new Deed("close", NOTHING, null)).status())
                .isEqualTo(403);
        assertThat(revoked.reads("/staff").status()).isEqualTo(401);
        assertThat(act(revoked, member, new Deed("close", NOTHING, null)).status())
                .isEqualTo(401);
        assertThat(ledger.toldOfStaff(member)).isZero();
    }

    @Test
    void finds_no_client_here_and_nothing_at_a_portal_of_clients() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.values());
        DeskProgram elsewhere = new DeskProgram(program.owner(), program.token(), server.visitor(TestServer.CONNECT));

        assertThat(program.reads("/staff/" + client.id()).status()).isEqualTo(404);
        assertThat(act(program, client, new Deed("close", NOTHING, null)).status())
                .isEqualTo(404);
        assertThat(program.reads("/staff/nobody").status()).isEqualTo(404);
        assertThat(elsewhere.reads("/staff").status()).isEqualTo(404);
        assertThat(program.owner().visitor().get("/staff").status())
                .as("by a session")
                .isEqualTo(401);
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    private static Scope[] othersThan(Scope scope) {
        return Arrays.stream(Scope.values()).filter(each -> each != scope).toArray(Scope[]::new);
    }

    private static JsonObject colleague(String email, String role) {
        return new JsonObject()
                .put("name", "Bea Colleague")
                .put("email", email)
                .put("role", role)
                .put("reason", "Joins the team");
    }

    private static Reply act(DeskProgram program, Account member, Deed deed) {
        return program.sends(
                "/staff/" + member.id() + "/" + deed.action(),
                deed.body().copy().put("reason", "Asked for by HR"));
    }

    private static Reply again(DeskProgram program, String id) {
        return program.sends("/staff/" + id + "/send-link", new JsonObject().put("reason", "Lost the mail"));
    }

    private int invitations(String id) {
        return server.postgres()
                .rows("select 1 from activity where event = 'invited' and account_id = '" + id + "'")
                .size();
    }
}
