package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What staff end for a client")
class EndedAtOnceTest extends WholeServer {

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"reset, portal, all", "end-sessions, session, all", "close, portal, all"})
    void is_over_on_the_next_request_of_every_session_and_within_a_second_on_a_live_page(
            String part, String field, String value) throws IOException {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);
        Visitor one = signedIn(client, app);
        pass(Duration.ofMinutes(1));
        Visitor other = signedIn(client, app);
        Visitor halfway = afterPassword(client);
        InputStream feed = other.follow("/activity/live").body();
        DeskVisitor support = DeskVisitor.as(server, Role.SUPPORT);

        assertThat(support.does(client, part, field, value).status()).isEqualTo(303);

        assertEnds(feed);
        assertThat(one.get("/me").status()).isEqualTo(401);
        assertThat(other.get("/me").status()).isEqualTo(401);
        assertThat(halfway.code(code(app)).problem()).isEqualTo("no-sign-in");
        assertThat(ledger.liveSessions(client)).isZero();
    }

    private static void assertEnds(InputStream feed) {
        CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> {
            try (feed) {
                return feed.readAllBytes();
            } catch (IOException broken) {
                return new byte[0];
            }
        });
        assertThat(all).succeedsWithin(1, TimeUnit.SECONDS);
    }
}
