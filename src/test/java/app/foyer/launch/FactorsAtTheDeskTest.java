package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Staff who decide how a client signs in")
class FactorsAtTheDeskTest extends WholeServer {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    void leave_exactly_one_entry_for_each_thing_with_who_and_why(Role role) {
        Account client = server.client();
        server.pair(client);
        DeskVisitor at = DeskVisitor.as(server, role);

        assertThat(at.does(client, "preferred", "method", "email-code").header("Location"))
                .endsWith("?done=preferred");
        assertThat(at.does(client, "reset", "portal", "all").header("Location")).endsWith("?done=factorsReset");
        assertThat(at.does(client, "new-password").header("Location")).endsWith("?done=passwordDemanded");

        for (ActivityEvent event : new ActivityEvent[] {
            ActivityEvent.PREFERRED_METHOD_SET, ActivityEvent.MULTI_FACTOR_RESET, ActivityEvent.PASSWORD_CHANGE_DEMANDED
        }) {
            assertThat(ledger.facts(client, event))
                    .as(event.id())
                    .singleElement()
                    .satisfies(facts -> {
                        assertThat(facts.getString("by"))
                                .isEqualTo(at.account().id().toString());
                        assertThat(facts.getString("why")).isEqualTo("Asked for by phone");
                    });
        }
        assertThat(ledger.toldOfStaff(client)).isEqualTo(3);
    }

    @Test
    void do_nothing_twice() {
        Account client = server.client();
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        for (int i = 0; i < 2; i++) {
            at.does(client, "preferred", "method", "email-code");
            at.does(client, "new-password");
        }
        assertThat(ledger.toldOfStaff(client)).isEqualTo(2);
    }

    @Test
    @DisplayName("P3 have a client asked for a code by e-mail instead of the portal's method, and for that again")
    void prefer_a_method() {
        Account client = server.client();
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        at.does(client, "preferred", "method", "email-code");
        assertThat(afterPassword(client).get("/sign-in").body().getString("method"))
                .isEqualTo("email-code");

        at.does(client, "preferred", "method", "portals");
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("setup");
    }

    @Test
    @DisplayName("P3 switch the second step off until the end of a day, and no longer")
    void switch_the_second_step_off() {
        Account client = server.client();
        server.pair(client);
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        LocalDate today = LocalDate.ofInstant(server.clock().instant(), AUCKLAND);

        Reply done = at.does(
                client,
                "preferred",
                "method",
                "disabled",
                "until",
                today.plusDays(1).toString());

        assertThat(done.header("Location")).endsWith("?done=preferred");
        Visitor visitor = server.visitor(CONNECT);
        assertThat(visitor.signIn(client.clientId(), TestServer.PASSWORD).step())
                .isEqualTo("signed-in");
        pass(Duration.ofDays(2));
        assertThat(visitor.get("/me").status()).isEqualTo(401);
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("code");
    }

    @ParameterizedTest(name = "for {0} days: {1}")
    @CsvSource({"-1, 422", "0, 303", "30, 303", "32, 422"})
    void switch_it_off_for_a_month_at_most(int days, int status) {
        Account client = server.client();
        String until = LocalDate.ofInstant(server.clock().instant(), AUCKLAND)
                .plusDays(days)
                .toString();
        Reply answer =
                DeskVisitor.as(server, Role.ADMIN).does(client, "preferred", "method", "disabled", "until", until);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(ledger.toldOfStaff(client)).isEqualTo(status == 303 ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "preferred, method, sms-code, Choose one of these.",
        "preferred, method, '', Choose one of these.",
        "preferred, until, tomorrow, Choose one of these.",
        "reset, portal, staff-desk, Choose",
        "reset, portal, '', Choose",
    })
    void are_told_what_to_choose(String part, String field, String typed, String told) {
        Account client = server.client();
        Reply refused = DeskVisitor.as(server, Role.ADMIN).does(client, part, field, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains(told);
        assertThat(ledger.toldOfStaff(client)).isZero();
    }

    @Test
    @DisplayName("P4 reset what a client set up at one portal, and everything")
    void reset_what_a_client_set_up() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor visitor = signedIn(client, app);
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);

        at.does(client, "reset", "portal", CONNECT.value());
        assertThat(visitor.get("/me").status()).isEqualTo(401);
        assertThat(afterPassword(client).get("/sign-in").step()).isEqualTo("setup");
        assertThat(step(client)).isEqualTo("code");

        at.does(client, "reset", "portal", "all");
        assertThat(step(client)).isEqualTo("setup");
    }

    private String step(Account client) {
        return server.visitor(LEGACY)
                .signIn(client.clientId(), TestServer.PASSWORD)
                .step();
    }

    @Test
    @DisplayName("P9 have a client choose a new password, which no way in goes past")
    void have_a_client_choose_a_new_password() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        DeskVisitor.as(server, Role.SUPPORT).does(client, "new-password");
        Visitor visitor = afterPassword(client);
        assertThat(visitor.code(code(app)).step()).isEqualTo("new-password");
        assertThat(visitor.get("/me").status()).isEqualTo(401);
    }

    @Test
    void never_reach_a_member_of_staff() {
        DeskVisitor at = DeskVisitor.as(server, Role.ADMIN);
        Account member = server.member(Role.SUPPORT);
        for (var form : Map.of("preferred", "method", "reset", "portal", "new-password", "x")
                .entrySet()) {
            assertThat(at.does(member, form.getKey(), form.getValue(), "email-code")
                            .status())
                    .as(form.getKey())
                    .isEqualTo(404);
        }
        assertThat(ledger.toldOfStaff(member)).isZero();
    }
}
