package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of a portal, saved and put back at the desk,")
class SettingsAtTheDeskTest extends WholeServer {
    private static final String ON = "multiFactor: {method: authenticator-app, allowEmailCode: true}\n";
    private static final String FORM = "portals/-/client-connect/multi-factor";
    private static final String HISTORY = "portals/-/client-connect/history";
    /** The box is there and not ticked. */
    private static final Map<String, String> SWITCHED_OFF =
            Map.of("multiFactor.method", "authenticator-app", "open-multiFactor.allowEmailCode", "true");

    @BeforeEach
    void email_codes_are_allowed() {
        server.setting(CONNECT, ON);
        server.reload();
    }

    @ParameterizedTest
    @EnumSource
    void are_an_admins_alone_and_leave_one_entry_each(Role role) {
        DeskVisitor admin = DeskVisitor.as(server, Role.ADMIN);
        DeskVisitor member = DeskVisitor.as(server, role);
        boolean may = role == Role.ADMIN;

        assertThat(saves(member, loaded(admin)).status()).isEqualTo(may ? 303 : 403);
        assertThat(server.setting(CONNECT).contains("allowEmailCode: true")).isEqualTo(!may);
        assertThat(facts(member)).hasSize(may ? 1 : 0);
        if (!may) {
            saves(admin, loaded(admin));
        }
        assertThat(undoes(member, admin).status()).isEqualTo(may ? 303 : 403);
        assertThat(server.setting(CONNECT).equals(ON)).isEqualTo(may);
        assertThat(facts(member)).hasSize(may ? 2 : 0).allSatisfy(told -> {
            assertThat(told.getString("portal")).isEqualTo("client-connect");
            assertThat(told.getString("keys")).contains("allowEmailCode");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, HISTORY})
    void ask_for_a_code_after_five_minutes(String form) {
        DeskVisitor admin = DeskVisitor.as(server, Role.ADMIN);
        saves(admin, loaded(admin));
        Map<String, String> fields = fields(loaded(admin));
        fields.put("save", newestSave(admin));
        String before = server.setting(CONNECT);
        pass(Duration.ofMinutes(6));

        Reply asked = admin.submits(form, fields);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.raw().body()).contains("name=\"confirmation\"");
        assertThat(server.setting(CONNECT)).isEqualTo(before);
        assertThat(facts(admin)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, HISTORY})
    void are_taken_from_no_other_site_and_no_other_browser(String form) {
        DeskVisitor admin = DeskVisitor.as(server, Role.ADMIN);
        DeskVisitor other = DeskVisitor.as(server, Role.ADMIN);
        saves(other, loaded(other));
        Map<String, String> fields = fields(loaded(admin));
        fields.put("save", newestSave(admin));
        String before = server.setting(CONNECT);

        fields.put("form", token(admin));
        assertThat(admin.visitor()
                        .submit(form, fields, Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        fields.put("form", token(other));
        assertThat(admin.visitor().submit(form, fields).status()).isEqualTo(403);
        assertThat(server.setting(CONNECT)).isEqualTo(before);
        assertThat(facts(admin)).isEmpty();
    }

    @Test
    void leave_no_entry_where_nothing_changed_or_nothing_was_saved() {
        DeskVisitor admin = DeskVisitor.as(server, Role.ADMIN);
        String loaded = loaded(admin);
        saves(admin, loaded);
        assertThat(saves(admin, loaded(admin)).header("Location")).endsWith("done=settingsSame");
        assertThat(saves(admin, loaded).status()).isEqualTo(422);
        assertThat(facts(admin)).hasSize(1);
    }

    private static Reply saves(DeskVisitor member, String loaded) {
        return member.submits(FORM, fields(loaded));
    }

    /** Puts the newest save back, which an admin looked up. */
    private static Reply undoes(DeskVisitor member, DeskVisitor admin) {
        return member.submits(HISTORY, Map.of("loaded", loaded(admin), "save", newestSave(admin)));
    }

    private static Map<String, String> fields(String loaded) {
        Map<String, String> fields = new HashMap<>(SWITCHED_OFF);
        fields.put("loaded", loaded);
        return fields;
    }

    private static String loaded(DeskVisitor admin) {
        return hidden(admin.visitor().page(FORM), "loaded");
    }

    private static String newestSave(DeskVisitor admin) {
        return hidden(admin.visitor().page(HISTORY), "save");
    }

    private static String token(DeskVisitor member) {
        return hidden(member.visitor().page(FORM), "form");
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1).replace("&quot;", "\"").replace("&amp;", "&");
    }

    private List<JsonObject> facts(DeskVisitor member) {
        return ledger.facts(member.account(), ActivityEvent.SETTINGS_SAVED);
    }
}
