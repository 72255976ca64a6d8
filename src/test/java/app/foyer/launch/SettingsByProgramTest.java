package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.desk.Scope;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A program that looks after the settings of portals")
class SettingsByProgramTest extends WholeServer {
    private static final String ON = "multiFactor: {method: authenticator-app, allowEmailCode: true}\n";
    private static final String PATH = "/portals/client-connect";

    private DeskProgram program;

    @BeforeEach
    void with_both_scopes() {
        server.setting(CONNECT, ON);
        server.reload();
        program = DeskProgram.with(server, Scope.READ_SETTINGS, Scope.CHANGE_SETTINGS);
    }

    @Test
    void reads_how_a_portal_is_and_what_can_be_set() {
        JsonObject read = program.reads(PATH).body();
        assertThat(read.getString("audience")).isEqualTo("client");
        assertThat(read.getString("serves")).isNotEmpty();
        assertThat(read.getJsonArray("problems")).isEmpty();
        JsonObject code = setting(read, "multiFactor.allowEmailCode");
        assertThat(code.getString("value")).isEqualTo("true");
        assertThat(code.getBoolean("set")).isTrue();
        assertThat(setting(read, "multiFactor.method").getJsonArray("choices")).contains("authenticator-app");
        assertThat(program.reads("/portals").body().getJsonArray("portals"))
                .anyMatch(portal -> ((JsonObject) portal).getString("id").equals("staff-desk")
                        && ((JsonObject) portal).getString("audience").equals("user"));
    }

    @Test
    void saves_a_key_in_the_file_and_leaves_one_entry_with_its_name() {
        Reply saved = save("multiFactor.allowEmailDefault", "true");

        assertThat(saved.status()).as(saved.raw().body()).isEqualTo(200);
        assertThat(saved.body().getString("done")).isEqualTo("settingsSaved");
        assertThat(server.setting(CONNECT)).contains("allowEmailDefault: true");
        assertThat(saved.body().getString("version"))
                .isEqualTo(program.reads(PATH).body().getString("version"));
        Account owner = program.owner().account();
        assertThat(ledger.told(owner, ActivityEvent.SETTINGS_SAVED)).isOne();
        assertThat(program.owner().visitor().page("activity")).contains("Access token “Phone system”");
    }

    @Test
    void is_refused_with_the_difference_when_the_file_was_changed_underneath() {
        String version = version();
        String other = ON.replace("true", "false");
        server.setting(CONNECT, other);

        Reply refused = send(
                "/settings", new JsonObject().put("version", version).put("multiFactor.allowEmailDefault", "true"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("changed-underneath");
        assertThat(refused.body().getJsonArray("diff").encode()).contains("removed", "added", "allowEmailCode: false");
        assertThat(server.setting(CONNECT)).isEqualTo(other);
        assertThat(told()).isZero();
    }

    @Test
    void puts_back_what_a_save_found() {
        save("multiFactor.allowEmailDefault", "true");
        JsonObject save =
                program.reads(PATH + "/history").body().getJsonArray("saves").getJsonObject(0);
        assertThat(save.getString("by")).isEqualTo(program.owner().account().name());
        assertThat(save.getJsonArray("changes").getJsonObject(0).getString("key"))
                .isEqualTo("multiFactor.allowEmailDefault");

        Reply undone = send("/undo", new JsonObject().put("version", version()).put("save", save.getString("id")));

        assertThat(undone.body().getString("done")).isEqualTo("settingsUndone");
        assertThat(server.setting(CONNECT)).isEqualTo(ON);
        assertThat(told()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "multiFactor.method, email-codes, refused,",
        "multiFactor.nothing, true, mistaken, multiFactor.nothing",
        "nonsense, true, mistaken, nonsense",
        "multiFactor.allowEmailDefault, yes, mistaken, multiFactor.allowEmailDefault",
        "open-multiFactor.allowEmailCode, true, mistaken, open-multiFactor.allowEmailCode",
    })
    void is_told_what_to_correct_and_nothing_is_saved(String key, String value, String problem, String field) {
        Reply refused = save(key, value);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.body().getString("field")).isEqualTo(field);
        assertThat(server.setting(CONNECT)).isEqualTo(ON);
        assertThat(told()).isZero();
    }

    @Test
    void must_say_that_codes_by_email_are_understood() {
        save("multiFactor.allowEmailCode", "false");
        String off = server.setting(CONNECT);

        Reply refused = save("multiFactor.allowEmailCode", "true");
        assertThat(refused.body().getString("field")).isEqualTo("understood");
        assertThat(server.setting(CONNECT)).isEqualTo(off);

        JsonObject change = new JsonObject()
                .put("version", version())
                .put("multiFactor.allowEmailCode", "true")
                .put("understood", "true");
        assertThat(send("/settings", change).status()).isEqualTo(200);
        assertThat(server.setting(CONNECT)).isEqualTo(ON);
    }

    /** The form would pass over it in silence, for its box is disabled. */
    @Test
    void is_told_where_a_value_cannot_be_set_beside_the_others() {
        JsonObject change = new JsonObject()
                .put("version", version())
                .put("multiFactor.method", "email-code")
                .put("multiFactor.allowEmailDefault", "true");
        Reply refused = send("/settings", change);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().getString("field")).isEqualTo("multiFactor.allowEmailDefault");
    }

    @Test
    void leaves_a_key_to_the_portal_by_an_empty_value_and_says_when_nothing_is_to_change() {
        assertThat(save("multiFactor.method", "").status()).isEqualTo(200);
        assertThat(server.setting(CONNECT)).doesNotContain("method");
        assertThat(save("multiFactor.method", "").body().getString("done")).isEqualTo("settingsSame");
        assertThat(told()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "absent", ".bm90aGluZw", "nothing"})
    void saves_nothing_by_another_version(String version) {
        Reply refused = send(
                "/settings", new JsonObject().put("version", version).put("multiFactor.allowEmailDefault", "true"));
        assertThat(refused.status()).isIn(409, 422);
        assertThat(server.setting(CONNECT)).isEqualTo(ON);
    }

    @Test
    void never_changes_how_the_desk_itself_lets_people_in() {
        DeskProgram all = DeskProgram.with(server, Scope.values());
        JsonObject desk = all.reads("/portals/staff-desk").body();
        JsonObject change =
                new JsonObject().put("version", desk.getString("version")).put("multiFactor.method", "email-code");

        assertThat(all.sends("/portals/staff-desk/settings", change).status()).isEqualTo(403);
        assertThat(all.sends(
                                "/portals/staff-desk/undo",
                                new JsonObject()
                                        .put("version", desk.getString("version"))
                                        .put("save", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(403);
        assertThat(server.visitor(DESK)
                        .signIn(server.member(Role.SUPPORT).clientId(), TestServer.PASSWORD)
                        .step())
                .isEqualTo("setup");
    }

    @Test
    void sees_what_one_client_would_be_asked_for_before_anything_is_saved() {
        Account client = server.client();
        server.pair(client);
        DeskProgram both = DeskProgram.of(program.owner(), Scope.READ_SETTINGS, Scope.READ_CLIENTS);
        JsonObject asked = new JsonObject().put("client", client.clientId()).put("multiFactor.method", "email-code");

        JsonObject seen = both.sends(PATH + "/preview", asked).body();

        assertThat(seen.getString("client")).isEqualTo(client.id().toString());
        assertThat(seen.getJsonObject("saved").getString("next")).isEqualTo("app-code");
        assertThat(seen.getJsonObject("changed").getString("next")).isEqualTo("email-code");
        assertThat(server.setting(CONNECT)).isEqualTo(ON);
        assertThat(both.sends(PATH + "/preview", new JsonObject().put("client", "nobody"))
                        .body()
                        .getString("field"))
                .isEqualTo("client");
        assertThat(send("/preview", asked).status())
                .as("without the scope to read clients")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void may_what_its_scope_opens(Scope scope) {
        JsonObject change = new JsonObject().put("version", version()).put("multiFactor.allowEmailDefault", "true");
        DeskProgram one = DeskProgram.with(server, scope);
        int reads = scope == Scope.READ_SETTINGS ? 200 : 403;
        assertThat(one.reads("/portals").status()).isEqualTo(reads);
        assertThat(one.reads(PATH).status()).isEqualTo(reads);
        assertThat(one.reads(PATH + "/history").status()).isEqualTo(reads);
        int saves = scope == Scope.CHANGE_SETTINGS ? 200 : 403;
        assertThat(one.sends(PATH + "/settings", change).status()).isEqualTo(saves);
        assertThat(one.sends(PATH + "/undo", new JsonObject()).status()).isEqualTo(saves == 200 ? 422 : 403);
    }

    @Test
    void is_out_once_its_owner_is_no_admin_any_more_and_was_never_in_elsewhere() {
        JsonObject change = new JsonObject().put("version", version()).put("multiFactor.allowEmailDefault", "true");
        DeskProgram elsewhere = new DeskProgram(program.owner(), program.token(), server.visitor(CONNECT));
        assertThat(elsewhere.reads(PATH).status()).isEqualTo(404);
        assertThat(program.owner().visitor().get(PATH).status())
                .as("by a session")
                .isEqualTo(401);
        DeskVisitor.as(server, Role.ADMIN)
                .submits(
                        "staff/-/" + program.owner().account().id() + "/role",
                        Map.of("role", "support", "reason", "Why"));

        assertThat(program.reads(PATH).status()).isEqualTo(403);
        assertThat(send("/settings", change).status()).isEqualTo(403);
        pass(java.time.Duration.ofDays(31));
        assertThat(program.reads(PATH).status()).isEqualTo(401);
        assertThat(server.setting(CONNECT)).isEqualTo(ON);
    }

    private Reply save(String key, String value) {
        return send("/settings", new JsonObject().put("version", version()).put(key, value));
    }

    private Reply send(String below, JsonObject body) {
        return program.sends(PATH + below, body);
    }

    private String version() {
        return program.reads(PATH).body().getString("version");
    }

    private int told() {
        return ledger.told(program.owner().account(), ActivityEvent.SETTINGS_SAVED);
    }

    private static JsonObject setting(JsonObject read, String key) {
        JsonArray settings = read.getJsonArray("settings");
        return settings.stream()
                .map(JsonObject.class::cast)
                .filter(setting -> setting.getString("key").equals(key))
                .findFirst()
                .orElseThrow();
    }
}
