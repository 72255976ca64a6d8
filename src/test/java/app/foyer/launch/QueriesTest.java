package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.activity.ActivityEvent;
import app.foyer.world.Visitor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A page with queries")
class QueriesTest {
    private static final String SQL = "client-connect/queries/transactions.sql";

    @TempDir
    private Path root;

    private PortalCopies copies;
    private TestServer server;
    private Lender lender;

    @BeforeEach
    void with_portals_of_its_own() throws IOException {
        copies = PortalCopies.in(root);
        server = TestServer.start(copies.folders());
        lender = new Lender(server.postgres());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shows_each_client_their_own_rows_whatever_the_address_says() {
        Account one = server.client();
        Account other = server.client();
        lender.opens(one, "38-1", 3);
        lender.opens(other, "38-2", 3);
        Visitor visitor = inside(one);
        assertThat(visitor.page("accounts")).contains("38-1", "$6.00").doesNotContain("38-2");
        assertThat(visitor.page("transactions?number=38-1")).contains("Payment 3", "$3.00");
        for (String number : List.of("38-2", "38-1%27%20or%20true--", "%27", "%25", "38-2%00", "")) {
            assertThat(visitor.text("/client-connect/transactions?number=" + number))
                    .as(number)
                    .doesNotContain("Payment");
        }
    }

    @Test
    void turns_its_pages() {
        Account client = server.client();
        lender.opens(client, "38-1", 45);
        Visitor visitor = inside(client);
        String first = visitor.page("transactions?number=38-1");
        assertThat(first)
                .contains("Payment 45", "Payment 26<", "/client-connect/transactions?page=2&amp;number=38-1")
                .doesNotContain("Payment 25<", "Newer");
        assertThat(visitor.page("transactions?page=3&number=38-1"))
                .contains("Payment 5<", "Payment 1<", "Newer")
                .doesNotContain("Payment 6<", "Older");
        for (String page : List.of("0", "-1", "x", "1000", "2&page=3", "1.5")) {
            assertThat(visitor.status("/client-connect/transactions?number=38-1&page=" + page))
                    .as(page)
                    .isEqualTo(400);
        }
    }

    @Test
    void is_told_in_recent_activity() {
        Account client = server.client();
        inside(client).page("accounts");
        server.restart();
        assertThat(new Ledger(server.postgres()).told(client, ActivityEvent.PAGE_VIEWED))
                .isEqualTo(1);
    }

    @Test
    void is_for_clients_who_are_signed_in() {
        assertThat(server.visitor(CONNECT).status("/client-connect/accounts")).isEqualTo(303);
    }

    @Test
    void says_something_kind_while_the_tables_cannot_be_read() {
        Account client = server.client();
        lender.opens(client, "38-1", 3);
        Visitor visitor = inside(client);
        server.postgres().execute("revoke select on lender.accounts from foyer_queries");
        assertThat(visitor.page("accounts"))
                .contains("We can’t show this just now")
                .doesNotContain("38-1");
        server.postgres().execute("grant select on lender.accounts to foyer_queries");
        assertThat(visitor.page("accounts")).contains("38-1");
    }

    @Test
    void is_held_against_the_tables_at_every_edit_and_the_last_good_version_goes_on() {
        Account client = server.client();
        lender.opens(client, "38-1", 3);
        Visitor visitor = inside(client);
        copies.write(SQL, "select day, details, amount\nfrom account_transactions\nwhere numbr = :number");
        server.reload();
        assertThat(problem())
                .contains("client-connect/queries/transactions.sql:3:7: the database refuses the query: column"
                        + " \"numbr\" does not exist");
        assertThat(visitor.page("transactions?number=38-1")).contains("Payment 3");
        copies.write(
                SQL,
                "select day, 'Nothing but ' || details as details, amount from account_transactions"
                        + " where number = :number");
        server.reload();
        assertThat(visitor.page("transactions?number=38-1")).contains("Nothing but Payment 3");
    }

    private String problem() {
        Visitor monitoring = new Visitor(server.managementOrigin(), CONNECT);
        return new JsonObject(monitoring.text("/health/ready"))
                .getJsonObject("portals")
                .getJsonObject("client-connect")
                .getJsonArray("problems")
                .getString(0);
    }

    private Visitor inside(Account client) {
        Visitor visitor = server.visitor(CONNECT);
        visitor.signIn(client.clientId(), TestServer.PASSWORD);
        visitor.emailCode();
        visitor.code(server.mailbox().codeFor(client.email().orElseThrow(), 1));
        return visitor;
    }
}
