package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.ForeignHashes;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Scope;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A program that sends clients in a file")
class ImportByProgramTest extends WholeServer {
    private static final String PATH = "/clients/import";
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private DeskProgram program;

    @BeforeEach
    void with_the_scope_for_it() {
        program = DeskProgram.with(server, Scope.IMPORT_CLIENTS);
    }

    @Test
    void adds_and_changes_them_each_with_one_entry_and_has_one_of_its_own() {
        Account known = server.client();
        String id = id();

        JsonObject report = csv("clientId,name\n" + id + ",One\n" + known.clientId() + ",Another Name\n");

        assertThat(report.getInteger("added")).isOne();
        assertThat(report.getInteger("changed")).isOne();
        assertThat(report.getInteger("withoutPassword")).isOne();
        assertThat(report.getJsonArray("problems")).isEmpty();
        assertThat(report.getBoolean("dryRun")).isFalse();
        assertThat(ledger.told(known, ActivityEvent.CLIENT_CHANGED)).isOne();
        assertThat(ledger.facts(known, ActivityEvent.CLIENT_CHANGED).get(0).getString("by"))
                .isEqualTo(owner().id().toString());
        assertThat(told()).isOne();
        assertThat(program.owner().visitor().page("activity"))
                .contains("Clients were taken from a file in your name", "Added or changed: 2", "Phone system");
    }

    @Test
    void sends_json_lines_as_well() {
        String line = new JsonObject().put("clientId", id()).put("name", "One").encode();
        assertThat(sends("application/jsonl", line + "\n").body().getInteger("added"))
                .isOne();
        assertThat(program.sendsFile(PATH + "?format=jsonl", "application/octet-stream", line)
                        .body()
                        .getInteger("unchanged"))
                .isOne();
    }

    @Test
    void is_told_what_would_be_done_and_nothing_is() {
        String id = id();
        Reply reply = program.sendsFile(PATH + "?dryRun=true", "text/csv", "clientId,name\n" + id + ",One\n");
        assertThat(reply.body().getInteger("added")).isOne();
        assertThat(reply.body().getBoolean("dryRun")).isTrue();
        assertThat(accounts(id)).isZero();
        assertThat(told()).isZero();
    }

    @Test
    void is_told_the_lines_that_were_left_out_a_thousand_at_most() {
        String id = id();
        JsonObject report = csv("clientId,name,email\n" + id + ",One,\n,Nobody,\nX" + id + ",Two,nothing\n");
        assertThat(report.getInteger("added")).isOne();
        assertThat(report.getInteger("refused")).isEqualTo(2);
        assertThat(report.getJsonArray("problems").getJsonObject(0).getInteger("line"))
                .isEqualTo(3);
        assertThat(report.getJsonArray("problems").getJsonObject(1).getString("message"))
                .contains("email");

        JsonObject wrong = csv("clientId,name\n" + ",Nobody\n".repeat(1_500));
        assertThat(wrong.getJsonArray("problems")).hasSize(1_000);
        assertThat(wrong.getInteger("more")).isEqualTo(500);
    }

    /** Else whoever finds a token passes for every client: staff cannot choose anybody's password either. */
    @Test
    void never_replaces_how_a_known_client_proves_who_they_are() {
        Account known = server.client();
        AuthenticatorApp app = server.pair(known);
        Visitor open = signedIn(known, app);
        int paired = ledger.pairings(known);

        JsonObject report = csv("clientId,name,passwordHash,totpSecret\n" + known.clientId() + ",Mallory,"
                + ForeignHashes.BCRYPT + ",\n");
        JsonObject secret = csv("clientId,totpSecret\n" + known.clientId() + "," + SECRET + "\n");

        for (JsonObject refused : new JsonObject[] {report, secret}) {
            assertThat(refused.getInteger("refused")).isOne();
            assertThat(refused.getJsonArray("problems").getJsonObject(0).getString("message"))
                    .contains("in the terminal only");
        }
        assertThat(open.get("/me").status()).isEqualTo(200);
        assertThat(server.postgres()
                        .rows("select password_hash from accounts where client_id = '" + known.clientId() + "'"))
                .doesNotContain(ForeignHashes.BCRYPT);
        assertThat(ledger.pairings(known)).isEqualTo(paired);
        assertThat(ledger.toldOfStaff(known)).isZero();
    }

    @Test
    void brings_new_clients_with_the_password_they_had_and_may_send_the_same_file_again() {
        String id = id();
        String file = "clientId,name,passwordHash\n" + id + ",One," + ForeignHashes.BCRYPT + "\n";
        assertThat(csv(file).getInteger("added")).isOne();
        assertThat(server.visitor(CONNECT).signIn(id, ForeignHashes.PASSWORD).status())
                .isEqualTo(200);
        assertThat(csv(file).getInteger("unchanged")).isOne();
    }

    @Test
    void never_touches_a_member_of_staff() {
        Account member = server.member(Role.SUPPORT);
        JsonObject report = csv("clientId,name,status\n" + member.clientId() + ",Mallory,closed\n");
        assertThat(report.getInteger("refused")).isOne();
        assertThat(ledger.toldOfStaff(member)).isZero();
    }

    @Test
    void sends_far_more_than_any_other_body_may_be() {
        String beginning = id();
        String rows = IntStream.range(0, 3_000)
                .mapToObj(n -> beginning + "-" + n + ",One of them with a name that takes its room")
                .collect(Collectors.joining("\n"));
        JsonObject report = csv("clientId,name\n" + rows + "\n");
        assertThat(report.getInteger("added")).isEqualTo(3_000);
        assertThat(program.sends("/clients/search", new JsonObject().put("sought", "x".repeat(70_000)))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource
    void may_by_its_own_scope_only(Scope scope) {
        String id = id();
        DeskProgram one = DeskProgram.with(server, scope);
        boolean may = scope == Scope.IMPORT_CLIENTS;
        assertThat(one.sendsFile(PATH, "text/csv", "clientId,name\n" + id + ",One\n")
                        .status())
                .isEqualTo(may ? 200 : 403);
        assertThat(accounts(id)).isEqualTo(may ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"application/json, '', format", "text/csv, ?format=xls, format", "text/csv, ?dryRun=perhaps, dryRun"})
    void is_told_which_field_to_correct(String type, String query, String field) {
        Reply reply = program.sendsFile(PATH + query, type, "clientId,name\n" + id() + ",One\n");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().getString("field")).isEqualTo(field);
        assertThat(told()).isZero();
    }

    @Test
    void is_out_once_its_owner_is_no_admin_any_more_or_it_is_nobody() {
        String id = id();
        String file = "clientId,name\n" + id + ",One\n";
        assertThat(program.showing("foyer_").sendsFile(PATH, "text/csv", file).status())
                .isEqualTo(401);
        assertThat(new DeskProgram(program.owner(), program.token(), server.visitor(CONNECT))
                        .sendsFile(PATH, "text/csv", file)
                        .status())
                .isEqualTo(404);
        DeskVisitor.as(server, Role.ADMIN)
                .submits("staff/-/" + owner().id() + "/role", Map.of("role", "approver", "reason", "Why"));
        assertThat(program.sendsFile(PATH, "text/csv", file).status()).isEqualTo(403);
        assertThat(accounts(id)).isZero();
    }

    @Test
    void waits_for_the_one_before_and_nothing_of_a_file_that_broke_off_is_taken_or_left() throws IOException {
        String id = id();
        SlowUpload slow = SlowUpload.asking(server, program.token(), 1_000);
        assertThat(slow.hears()).contains(" 100 ");
        slow.says("clientId,name\n" + id + ",One\n");

        assertThat(csvReply().status()).isEqualTo(409);
        assertThat(csvReply().problem()).isEqualTo("import-under-way");
        assertThat(kept()).as("its file has no name").isEmpty();

        slow.close();

        Awaiting.until(() -> csvReply().status() == 200, "another may be sent");
        assertThat(accounts(id)).isZero();
        assertThat(kept()).isEmpty();
    }

    @Test
    void is_asked_who_it_is_and_how_long_its_file_is_before_that_is_read() {
        try (SlowUpload nobody = new SlowUpload(server, "foyer_", 1_000)) {
            assertThat(nobody.hears()).contains(" 401 ");
        }
        try (SlowUpload huge = new SlowUpload(server, program.token(), (64L << 20) + 1)) {
            assertThat(huge.hears()).contains(" 413 ");
        }
        assertThat(csvReply().status()).isEqualTo(200);
    }

    @Test
    void is_stopped_where_its_file_gets_too_long_without_having_said_so() {
        try (SlowUpload endless = SlowUpload.chunked(server, program.token())) {
            String chunk = "x".repeat(1 << 20);
            for (int i = 0; i < 65; i++) {
                endless.says(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
            }
            assertThat(endless.hears()).contains(" 413 ");
        }
        assertThat(csvReply().status()).isEqualTo(200);
    }

    private Reply csvReply() {
        return sends("text/csv", "clientId,name\n" + id() + ",One\n");
    }

    private JsonObject csv(String file) {
        Reply reply = sends("text/csv", file);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body();
    }

    private Reply sends(String type, String file) {
        return program.sendsFile(PATH, type, file);
    }

    private Account owner() {
        return program.owner().account();
    }

    private int told() {
        return ledger.told(owner(), ActivityEvent.CLIENTS_IMPORTED);
    }

    private int accounts(String id) {
        return server.postgres()
                .rows("select 1 from accounts where client_id = '" + id + "'")
                .size();
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("foyer-[0-9a-f]{8}-[0-9a-f-]{27}"))
                    .toList();
        }
    }

    private static String id() {
        return "I" + UUID.randomUUID().toString().substring(0, 12);
    }
}
