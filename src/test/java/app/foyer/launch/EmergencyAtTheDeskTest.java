package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("P5 A code that staff tell by phone")
class EmergencyAtTheDeskTest extends WholeServer {
    private static final Pattern CODE = Pattern.compile("told-code\">([0-9]{4} [0-9]{4} [0-9]{4})<");

    @ParameterizedTest(name = "is created by {0}, lets in once, and leaves one entry with who and why")
    @EnumSource(Role.class)
    void lets_in(Role role) {
        Account client = server.client();
        server.pair(client);
        DeskVisitor at = DeskVisitor.as(server, role);

        Reply told = at.does(client, "emergency-code", "portal", CONNECT.value());

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("Cache-Control")).contains("no-store");
        assertThat(ledger.toldOfStaff(client)).isEqualTo(1);
        JsonObject facts =
                ledger.facts(client, ActivityEvent.EMERGENCY_CODE_CREATED).get(0);
        assertThat(facts.getString("by")).isEqualTo(at.account().id().toString());
        assertThat(facts.getString("why")).isEqualTo("Asked for by phone");
        assertThat(at.sees("/" + client.id()))
                .doesNotContain(code(told))
                .doesNotContain(code(told).replace(" ", ""));
        assertThat(entered(client, code(told)).step()).isEqualTo("signed-in");
        assertThat(entered(client, code(told)).status()).isEqualTo(401);
    }

    @Test
    void is_worth_nothing_at_another_portal_and_after_five_minutes() {
        Account client = server.client();
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        String code = code(at.does(client, "emergency-code", "portal", LEGACY.value()));
        assertThat(entered(client, code).status()).isEqualTo(401);
        String late = code(at.does(client, "emergency-code", "portal", CONNECT.value()));
        pass(Duration.ofMinutes(5));
        assertThat(entered(client, late).status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "is not created for {0}")
    @CsvSource({"staff-desk", "no-such-portal", "''", "../client-connect"})
    void is_for_clients_portals_only(String portal) {
        Account client = server.client();
        Reply refused = DeskVisitor.as(server, Role.ADMIN).does(client, "emergency-code", "portal", portal);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("Choose the portal that the client wants to get into.");
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    void is_not_created_for_staff_nor_for_a_closed_account() {
        Account member = server.member(Role.SUPPORT);
        DeskVisitor at = DeskVisitor.as(server, Role.ADMIN);
        assertThat(at.does(member, "emergency-code", "portal", CONNECT.value()).status())
                .isEqualTo(404);
        Account closed = server.client();
        at.does(closed, "close");
        assertThat(at.does(closed, "emergency-code", "portal", CONNECT.value()).status())
                .isEqualTo(422);
        assertThat(ledger.told(closed, ActivityEvent.EMERGENCY_CODE_CREATED)).isZero();
    }

    @Test
    void asks_for_a_code_of_the_app_before_and_says_when_there_were_enough() {
        Account client = server.client();
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        pass(Duration.ofMinutes(6));
        Reply asked = at.does(client, "emergency-code", "portal", CONNECT.value());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.raw().body()).contains("name=\"confirmation\"");
        assertThat(ledger.toldOfStaff(client)).isZero();

        Reply told = at.does(client, "emergency-code", "portal", CONNECT.value(), "confirmation", at.nextCode());
        assertThat(code(told)).isNotEmpty();
        at.does(client, "emergency-code", "portal", CONNECT.value());
        at.does(client, "emergency-code", "portal", CONNECT.value());
        Reply enough = at.does(client, "emergency-code", "portal", CONNECT.value());
        assertThat(enough.status()).isEqualTo(422);
        assertThat(enough.raw().body()).contains("So many codes were created for this client");
        assertThat(ledger.told(client, ActivityEvent.EMERGENCY_CODE_CREATED)).isEqualTo(3);
    }

    @Test
    void is_preceded_by_how_to_make_sure_who_is_calling() {
        Account client = server.client(Optional.empty());
        assertThat(DeskVisitor.as(server, Role.SUPPORT).sees("/" + client.id()))
                .contains("Before anything else, make sure who is calling.", "Call back on the number");
    }

    private Reply entered(Account client, String code) {
        Visitor visitor = afterPassword(client);
        visitor.post("/sign-in/emergency-code");
        return visitor.code(code);
    }

    private static String code(Reply told) {
        Matcher code = CODE.matcher(told.raw().body());
        assertThat(code.find()).as("a code in %s", told.raw().body()).isTrue();
        return code.group(1);
    }
}
