package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The full address and the code")
class NothingIsToldTest extends WholeServer {
    private static final String ADDRESS = "rosalind.kereama@lighthouse-keepers.co.nz";
    private final List<String> answers = new ArrayList<>();

    @Test
    @DisplayName("S25 appear in no answer of a whole journey: no link, no step, no problem, no activity, no page")
    void nowhere() {
        Account client = server.client(Optional.of(ADDRESS));
        AuthenticatorApp app = server.pair(client);
        for (PortalId portal : List.of(CONNECT, LEGACY)) {
            journey(client, portal, app);
            pass(Duration.ofDays(1));
        }
        assertThat(answers)
                .hasSizeGreaterThan(20)
                .allSatisfy(answer -> assertThat(answer)
                        .doesNotContain(ADDRESS)
                        .doesNotContainIgnoringCase("kereama")
                        .doesNotContainIgnoringCase("lighthouse"));
    }

    private void journey(Account client, PortalId portal, AuthenticatorApp app) {
        Visitor visitor = server.visitor(portal);
        keep(visitor.signIn(client.clientId(), "not the password"));
        keep(visitor.signIn(client.clientId(), TestServer.PASSWORD));
        keep(visitor.emailCode());
        keep(visitor.emailCode());
        keep(visitor.get("/sign-in"));
        answers.add(visitor.page(""));
        keep(visitor.chooseDefault("email-code"));
        String code = mailedCode(client, portal.equals(CONNECT) ? 1 : 2);
        keep(visitor.code(otherThan(code)));
        Reply in = visitor.code(code);
        assertThat(in.step()).isEqualTo("signed-in");
        keep(in);
        keep(visitor.get("/me"));
        keep(visitor.get("/activity"));
        answers.add(visitor.page(""));
        answers.add(visitor.page("activity"));
        answers.add(visitor.page("security"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContain(code));
        keep(visitor.put("/me/default", new JsonObject().putNull("method")));
        keep(visitor.post("/sign-out"));
        Visitor again = server.visitor(portal);
        keep(again.signIn(client.clientId(), TestServer.PASSWORD));
        keep(again.code(wrongCode(app)));
    }

    private void keep(Reply reply) {
        answers.add(reply.raw().body() + reply.raw().headers().map());
    }
}
