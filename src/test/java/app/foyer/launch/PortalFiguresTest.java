package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.desk.PortalFigures.All;
import app.foyer.desk.ReportWay;
import app.foyer.identity.PortalId;
import app.foyer.preference.PreferredMethod;
import app.foyer.storage.Database;
import app.foyer.storage.Stores;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How clients get in, counted for each portal")
class PortalFiguresTest extends WholeServer {
    private final Vertx vertx = Vertx.vertx();
    private final Stores stores =
            Stores.over(Database.open(vertx, server.postgres().asApp(), 1));

    @AfterEach
    void nobody_is_left() {
        server.postgres().execute("delete from accounts");
    }

    @Test
    void tells_app_email_neither_and_disabled_and_everybody_once() {
        paired();
        paired();
        withDefault(server.client());
        withDefault(paired());
        server.client();
        assertCounted(2, 2, 1, 0);
        assertThat(count().clients()).isEqualTo(5);
    }

    @Test
    void counts_what_staff_decided_before_what_the_client_did() {
        preferred(paired(), PreferredMethod.DISABLED);
        preferred(server.client(), PreferredMethod.DISABLED);
        preferred(paired(), PreferredMethod.EMAIL_CODE);
        preferred(server.client(), PreferredMethod.EMAIL_CODE);
        preferred(withDefault(paired()), PreferredMethod.AUTHENTICATOR_APP);
        assertCounted(1, 2, 0, 2);
    }

    @Test
    void counts_nobody_as_disabled_after_the_end_of_it() {
        preferred(paired(), PreferredMethod.DISABLED);
        assertCounted(0, 0, 0, 1);
        pass(Duration.ofDays(3));
        assertCounted(1, 0, 0, 0);
    }

    @Test
    void counts_neither_staff_nor_closed_accounts() {
        Account closed = paired();
        server.postgres().execute("update accounts set active = false where id = '" + closed.id() + "'");
        server.pair(server.member(Role.ADMIN));
        assertCounted(0, 0, 0, 0);
    }

    @Test
    void stands_in_the_list_of_portals() {
        paired();
        preferred(paired(), PreferredMethod.DISABLED);
        String page = DeskVisitor.as(server, Role.ADMIN).visitor().page("portals");
        String row = page.substring(page.indexOf("href=\"/staff-desk/portals/-/client-connect\""));
        assertThat(row.substring(0, row.indexOf("</tr>")).replaceAll("<[^>]*>|\\s+", " "))
                .containsSubsequence("App", " 1 ", "Email", " 0 ", "Not yet", " 0 ", "Disabled", " 1 ");
    }

    private void assertCounted(long app, long email, long none, long disabled) {
        All counted = count();
        assertThat(List.of(
                        counted.at(CONNECT).app(),
                        counted.emailAt(CONNECT),
                        counted.noneAt(CONNECT),
                        counted.disabled()))
                .containsExactly(app, email, none, disabled);
        assertThat(counted.noneAt(new PortalId("nowhere")) + counted.emailAt(new PortalId("nowhere")) + disabled)
                .isEqualTo(counted.clients());
        assertThat(reported(ReportWay.APP, ReportWay.EMAIL, ReportWay.NONE, ReportWay.DISABLED))
                .containsExactly(app, email, none, disabled);
    }

    /** Two pages of one desk must not tell two numbers. */
    private List<Long> reported(ReportWay... ways) {
        Map<ReportWay, Long> counted = stores.reports().ways(CONNECT, now()).await();
        return Stream.of(ways).map(way -> counted.getOrDefault(way, 0L)).toList();
    }

    private All count() {
        return stores.portalFigures().count(now()).await();
    }

    private Account paired() {
        Account client = server.client();
        server.pair(client);
        return client;
    }

    private Account withDefault(Account client) {
        server.postgres().execute("insert into email_defaults values ('" + client.id() + "', 'client-connect', now())");
        return client;
    }

    private void preferred(Account client, PreferredMethod method) {
        Optional<Instant> until =
                Optional.of(now().plus(Duration.ofDays(2))).filter(end -> method == PreferredMethod.DISABLED);
        server.prefer(client, Optional.of(method), until);
    }

    private Instant now() {
        return server.clock().instant();
    }
}
