package app.foyer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.account.Account;
import app.foyer.email.MailTexts.Worded;
import app.foyer.portal.Portal;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Awaiting;
import app.foyer.world.Mailbox.Mail;
import app.foyer.world.Visitor;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail as it arrives")
class MailWordsTest {
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
    void with_a_code_has_it_alone_on_a_line_before_any_other_six_digits() throws Exception {
        Account client = server.client();
        String code = asksForCode(client);
        MimeMessage mail = parsed(mailTo(client, 1));

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        String text = part(mail, 0);
        assertThat(text.lines()).contains(code);
        assertThat(text.replaceAll("(?s)" + code + ".*", "")).doesNotContainPattern("[0-9]{6}");
        assertThat(part(mail, 1)).contains(code, "<html");
    }

    @Test
    void with_a_code_says_which_portal_when_from_which_browser_how_long_and_what_to_do_if_it_was_somebody_else()
            throws Exception {
        Account client = server.client();
        asksForCode(client);
        MimeMessage mail = parsed(mailTo(client, 1));
        String time = DateTimeFormatter.ofPattern("HH:mm", Locale.UK)
                .format(server.clock().instant().atZone(ZoneId.of("Pacific/Auckland")));

        assertThat(mail.getSubject()).contains("Client Connect").doesNotContainPattern("[0-9]{6}");
        for (int part = 0; part < 2; part++) {
            assertThat(part(mail, part))
                    .contains("Client Connect", time, "5 minutes", "127.0.0.1")
                    .containsPattern("Wasn.t it you\\?")
                    .containsPattern("call us on [0-9 ]+");
        }
    }

    @Test
    void tells_of_a_paired_app() throws Exception {
        Account client = server.client();
        Visitor visitor = begins(client);
        String secret = visitor.get("/sign-in").body().getJsonObject("setup").getString("secret");
        AuthenticatorApp app = new AuthenticatorApp(secret.replace(" ", ""));
        assertThat(visitor.code(app.codeAt(server.clock().instant())).step()).isEqualTo("signed-in");

        MimeMessage mail = parsed(mailTo(client, 1));
        assertThat(mail.getSubject()).isEqualTo("An authenticator app was set up for Client Connect");
        assertThat(part(mail, 0)).contains("Was it you?", "Wasn’t it you?").doesNotContain(secret);
    }

    @Test
    void tells_of_email_made_the_default() throws Exception {
        Account client = server.client();
        Visitor visitor = begins(client);
        visitor.emailCode();
        visitor.chooseDefault("email-code");
        assertThat(visitor.code(server.mailbox().codeFor(client.email().orElseThrow()))
                        .step())
                .isEqualTo("signed-in");

        MimeMessage mail = parsed(mailTo(client, 2));
        assertThat(mail.getSubject()).isEqualTo("Your codes for Client Connect now come by email");
        assertThat(part(mail, 0)).contains("Was it you?", "Wasn’t it you?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lender\r\nBcc: victim@example.com\r\n\r\nBody",
                "Lender\nX-Injected: yes",
                "\"><script>alert(1)</script>",
                "other@example.com, Lender <evil@example.com>",
                ") <evil@example.com> (",
                "Te Whānau \u202eReversed \u2028 (pty) \\",
                "a name that is far too long for any line of a header, a name that is far too long for any line of a header"
            })
    void has_no_header_and_no_recipient_that_a_hostile_portal_name_put_there(String name) throws Exception {
        Portal portal = FeaturesWorld.portal("hostile", true, true);
        try (FeaturesWorld world = FeaturesWorld.wording(
                (kind, facts) -> Optional.of(new Worded(name, name, facts.code().orElse("none"), "<p></p>")))) {
            Account client = world.client();
            world.features
                    .journey()
                    .sendEmailCode(portal, Optional.of(world.begin(portal, client)), FeaturesWorld.CALLER)
                    .await();
            String address = client.email().orElseThrow();
            world.mailbox.codeFor(address);
            MimeMessage mail = parsed(world.mailbox.to(address).get(0));

            assertThat(mail.getFrom()).hasSize(1);
            assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("portals@foyer.example");
            assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("X-Injected")).isNull();
            assertThat(mail.getSubject()).doesNotContainPattern("[\\r\\n]");
        }
    }

    private static String asksForCode(Account client) {
        begins(client).emailCode();
        return server.mailbox().codeFor(client.email().orElseThrow());
    }

    private static Visitor begins(Account client) {
        Visitor visitor = server.visitor(TestServer.CONNECT);
        visitor.signIn(client.clientId(), TestServer.PASSWORD);
        return visitor;
    }

    private static Mail mailTo(Account client, int count) {
        String address = client.email().orElseThrow();
        Awaiting.until(() -> server.mailbox().to(address).size() >= count, "mail " + count);
        return server.mailbox().to(address).get(count - 1);
    }

    private static MimeMessage parsed(Mail mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.raw().getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        Part part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        return String.valueOf(part.getContent()).replace("\r\n", "\n");
    }
}
