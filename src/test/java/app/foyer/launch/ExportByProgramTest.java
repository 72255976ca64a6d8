package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Scope;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A program that takes all clients along")
class ExportByProgramTest extends WholeServer {

    @Test
    void has_them_as_csv_and_leaves_exactly_one_entry() {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);

        Reply reply = program.reads("/clients/export");

        assertThat(reply.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(reply.header("Content-Disposition")).contains("clients.csv");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        List<String> lines = reply.raw().body().lines().toList();
        assertThat(lines.get(0)).startsWith("clientId,webUserId,name,email");
        assertThat(lines).anyMatch(line -> line.startsWith(client.clientId() + ","));
        assertThat(told(program)).isOne();
        assertThat(program.owner().visitor().page("activity"))
                .contains("All clients were written to a file in your name", "Access token “Phone system”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl", "text/html, application/x-ndjson;q=0.5"})
    void has_them_as_json_lines_where_it_says_so(String accepted) {
        Account client = server.client();
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);

        Reply reply = program.reads("/clients/export", Map.of("Accept", accepted));

        assertThat(reply.header("Content-Type")).isEqualTo("application/jsonl");
        assertThat(reply.raw().body().lines().map(JsonObject::new))
                .anyMatch(one -> one.getString("clientId").equals(client.clientId()));
        assertThat(program.reads("/clients/export?format=jsonl").raw().body())
                .isEqualTo(reply.raw().body());
        assertThat(program.reads("/clients/export?format=csv", Map.of("Accept", accepted))
                        .header("Content-Type"))
                .startsWith("text/csv");
    }

    @Test
    void never_has_what_proves_who_they_are() {
        Account client = server.client();
        server.pair(client);
        DeskProgram program = DeskProgram.with(server, Scope.values());

        String all = program.reads("/clients/export?format=jsonl&withSecrets=true&secrets=true")
                .raw()
                .body();

        assertThat(all).contains(client.clientId()).doesNotContain("$argon2", "passwordHash", "totpSecret");
    }

    @Test
    void never_has_a_member_of_staff() {
        Account member = server.member(Role.SUPPORT);
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);
        assertThat(program.reads("/clients/export").raw().body()).doesNotContain(member.clientId());
    }

    @Test
    void has_more_than_a_page_of_them_each_once() {
        String beginning = "E" + UUID.randomUUID().toString().substring(0, 6) + "-";
        add(beginning, 1_203);
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);
        List<String> ids = program.reads("/clients/export?format=jsonl")
                .raw()
                .body()
                .lines()
                .map(line -> new JsonObject(line).getString("clientId"))
                .filter(id -> id.startsWith(beginning))
                .toList();
        assertThat(ids).hasSize(1_203).doesNotHaveDuplicates();
    }

    /** A page that cannot be read, after others were sent: nothing that looks like an end may follow. */
    @Test
    void has_no_file_that_looks_whole_when_it_broke_off() {
        String last = "ZZZ" + UUID.randomUUID();
        add("ZZ" + UUID.randomUUID().toString().substring(0, 6) + "-", 600);
        server.client(last, Optional.empty(), "Last", "last@example.org");
        server.postgres().execute("update accounts set zone = 'Nowhere/Land' where client_id = '" + last + "'");
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);
        try {
            assertThatThrownBy(() -> program.reads("/clients/export"))
                    .rootCause()
                    .isInstanceOf(java.io.IOException.class);
        } finally {
            server.postgres().execute("update accounts set zone = 'UTC' where client_id = '" + last + "'");
        }
        assertThat(program.reads("/clients/export").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void may_by_its_own_scope_only(Scope scope) {
        DeskProgram program = DeskProgram.with(server, scope);
        boolean may = scope == Scope.EXPORT_CLIENTS;
        assertThat(program.reads("/clients/export").status()).isEqualTo(may ? 200 : 403);
        assertThat(told(program)).isEqualTo(may ? 1 : 0);
    }

    @Test
    void is_told_of_a_format_that_there_is_not() {
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);
        Reply reply = program.reads("/clients/export?format=xls");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().getString("field")).isEqualTo("format");
        assertThat(told(program)).isZero();
    }

    @Test
    void is_out_once_its_owner_is_no_admin_any_more_or_it_is_nobody() {
        DeskProgram program = DeskProgram.with(server, Scope.EXPORT_CLIENTS);
        assertThat(program.showing("foyer_").reads("/clients/export").status()).isEqualTo(401);
        assertThat(program.owner().visitor().get("/clients/export").status()).isEqualTo(401);
        assertThat(new DeskProgram(program.owner(), program.token(), server.visitor(TestServer.CONNECT))
                        .reads("/clients/export")
                        .status())
                .isEqualTo(404);
        DeskVisitor.as(server, Role.ADMIN)
                .submits(
                        "staff/-/" + program.owner().account().id() + "/role",
                        Map.of("role", "approver", "reason", "Why"));
        assertThat(program.reads("/clients/export").status()).isEqualTo(403);
        assertThat(told(program)).isZero();
    }

    private int told(DeskProgram program) {
        return ledger.told(program.owner().account(), ActivityEvent.CLIENTS_EXPORTED);
    }

    private void add(String beginning, int count) {
        Account like = server.client();
        server.postgres()
                .execute("insert into accounts select (jsonb_populate_record(a, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'client_id', '" + beginning + "' || n, 'web_user_id', null))).* from"
                        + " accounts a, generate_series(1, " + count + ") n where a.id = '" + like.id() + "'");
    }
}
