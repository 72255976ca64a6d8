package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Losing the app")
class LosingTheAppTest {
    private static TestServer server;

    @BeforeAll
    static void the_whole_server() {
        server = TestServer.start();
    }

    @AfterAll
    static void nothing_is_left() {
        server.close();
    }

    @Test
    @DisplayName("S5 a client whose paired app is lost signs in by e-mail, and keeps the pairing")
    void a_paired_client_gets_in_by_email() {
        Account client = server.client();
        AuthenticatorApp app = server.pair(client);

        Visitor lost = server.visitor(TestServer.CONNECT);
        assertThat(lost.signIn(client.clientId(), TestServer.PASSWORD).step()).isEqualTo("code");
        assertThat(lost.emailCode().step()).isEqualTo("code");
        String code = server.mailbox().codeFor(client.email().orElseThrow());
        assertThat(lost.code(code).step()).isEqualTo("signed-in");

        Visitor found = server.visitor(TestServer.CONNECT);
        found.signIn(client.clientId(), TestServer.PASSWORD);
        assertThat(found.code(app.codeAt(server.clock().instant())).step()).isEqualTo("signed-in");
    }
}
