package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.activity.ActivityEvent;
import app.foyer.command.Commands;
import app.foyer.world.Awaiting;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("./foyer account role and reset-app")
class AccountOfStaffTest extends WholeServer {
    private final AtTerminal terminal = new AtTerminal(server);

    @BeforeEach
    void a_clean_screen() {
        terminal.forget();
    }

    @Test
    void gives_a_member_of_staff_another_role_which_holds_at_once_and_leaves_one_entry() {
        DeskVisitor at = DeskVisitor.as(server, Role.SUPPORT);
        assertThat(at.visitor().look("staff").status()).isEqualTo(403);

        assertThat(terminal.gives(at.account().clientId().toUpperCase(Locale.ROOT), "admin"))
                .isEqualTo(Commands.OK);

        assertThat(at.visitor().look("staff").status()).isEqualTo(200);
        assertThat(ledger.facts(at.account(), ActivityEvent.ROLE_CHANGED))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.getString("role")).isEqualTo("admin");
                    assertThat(facts.getString("why")).isEqualTo(AtTerminal.REASON);
                });
    }

    @Test
    void forgets_the_app_of_an_admin_who_lost_it_and_is_told_by_mail() {
        DeskVisitor at = DeskVisitor.as(server, Role.ADMIN);
        assertThat(terminal.resetsApp(at.account().clientId())).isEqualTo(Commands.OK);

        assertThat(at.visitor().look("staff").status()).as("signed out").isEqualTo(303);
        assertThat(server.visitor(TestServer.DESK)
                        .signIn(at.account().clientId(), TestServer.PASSWORD)
                        .step())
                .isEqualTo("setup");
        assertThat(ledger.facts(at.account(), ActivityEvent.MULTI_FACTOR_RESET))
                .singleElement()
                .satisfies(facts -> assertThat(facts.getString("why")).isEqualTo(AtTerminal.REASON));
        Awaiting.until(() -> !server.mailbox().to(at.account().clientId()).isEmpty(), "a mail that tells it");
        assertThat(terminal.resetsApp(server.client().clientId())).isEqualTo(Commands.FAILED);
    }

    @Test
    void leaves_the_last_admin_one() {
        List<String> admins = server.postgres().rows("select client_id from accounts where role = 'admin'");
        Account last = server.member(Role.ADMIN);
        admins.forEach(admin -> terminal.gives(admin, "support"));

        assertThat(terminal.gives(last.clientId(), "approver")).isEqualTo(Commands.FAILED);

        assertThat(terminal.err()).contains("This is the only admin left. Make somebody else an admin first.");
        assertThat(ledger.admins()).isEqualTo(1);
        assertThat(ledger.toldOfStaff(last)).isZero();
    }

    @Test
    void refuses_a_role_that_there_is_not_and_whoever_is_not_of_the_staff() {
        Account member = server.member(Role.SUPPORT);
        assertThat(terminal.gives(member.clientId(), "owner")).isEqualTo(Commands.FAILED);
        assertThat(terminal.gives(server.client().clientId(), "admin")).isEqualTo(Commands.FAILED);
        assertThat(terminal.err()).contains("Expected support, approver or admin.", "No member of staff signs in with");
        assertThat(ledger.toldOfStaff(member)).isZero();
    }
}
