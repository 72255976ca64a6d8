package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.identity.PortalId;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A class of specifications that share one whole server, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeServer {
    final TestServer server = TestServer.start();
    final Ledger ledger = new Ledger(server.postgres());

    /** No limit looks back further, so none that one test has used up is met by the next. */
    @BeforeEach
    void a_day_later() {
        server.clock().pass(Duration.ofDays(1));
    }

    @AfterAll
    void nothing_is_left() {
        server.close();
    }

    /** Somebody at Client Connect who has given the client's password. */
    Visitor afterPassword(Account client) {
        return afterPassword(client, TestServer.CONNECT);
    }

    Visitor afterPassword(Account client, PortalId portal) {
        Visitor visitor = server.visitor(portal);
        visitor.signIn(client.clientId(), TestServer.PASSWORD);
        return visitor;
    }

    /** Somebody who signed in by a code of the app, which has none left for the present time after that. */
    Visitor signedIn(Account client, AuthenticatorApp app) {
        Visitor visitor = afterPassword(client);
        visitor.code(code(app));
        return visitor;
    }

    /** Somebody who signed in by the first code that is ever mailed to the client. */
    Visitor signedInByEmail(Account client, PortalId portal) {
        Visitor visitor = afterPassword(client, portal);
        visitor.emailCode();
        visitor.code(mailedCode(client, 1));
        return visitor;
    }

    /** The code that the app shows now. */
    String code(AuthenticatorApp app) {
        return app.codeAt(server.clock().instant());
    }

    String wrongCode(AuthenticatorApp app) {
        return app.wrongCodeAt(server.clock().instant());
    }

    String mailedCode(Account client, int count) {
        return server.mailbox().codeFor(client.email().orElseThrow(), count);
    }

    /** A code that was not mailed. */
    static String otherThan(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    void pass(Duration time) {
        server.clock().pass(time);
    }
}
