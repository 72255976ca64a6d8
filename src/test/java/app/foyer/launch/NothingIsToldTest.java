package app.foyer.launch;

import static app.foyer.launch.TestServer.CONNECT;
import static app.foyer.launch.TestServer.LEGACY;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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

    @Test
    @DisplayName("S25 appear in no log of a whole journey, and neither do password, key and tokens")
    void not_in_the_log() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger foyer = (Logger) LoggerFactory.getLogger("app.foyer");
        Level before = foyer.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        foyer.setLevel(Level.DEBUG);
        root.addAppender(log);
        List<String> secrets;
        try {
            secrets = secretsOfAJourney();
        } finally {
            root.detachAppender(log);
            foyer.setLevel(before);
        }
        assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain(secrets));
    }

    private List<String> secretsOfAJourney() {
        Account client = server.client(Optional.of("winifred.kereama@lighthouse-keepers.co.nz"));
        Visitor visitor = server.visitor(CONNECT);
        Reply step = visitor.signIn(client.clientId(), TestServer.PASSWORD);
        String key = step.body().getJsonObject("setup").getString("secret");
        String signIn = visitor.cookies().get("client-connect.sign-in");
        visitor.emailCode();
        String code = mailedCode(client, 1);
        visitor.code(code);
        visitor.get("/activity");
        String session = visitor.cookies().get("client-connect.session");
        visitor.post("/sign-out");
        return List.of(client.email().orElseThrow(), TestServer.PASSWORD, key, signIn, session, code);
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
