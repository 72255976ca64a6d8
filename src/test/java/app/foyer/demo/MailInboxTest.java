package app.foyer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo's inbox")
@ExtendWith(VertxExtension.class)
class MailInboxTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @TempDir
    Path home;

    private Vertx vertx;
    private MailInbox inbox;

    @BeforeEach
    void an_open_inbox(Vertx running) throws IOException {
        vertx = running;
        inbox = MailInbox.open(home, CLOCK);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void shows_a_mail_as_its_reader_sees_it() {
        send(mail("Ihr Code für Āotearoa").setText("Grüße\n123456\n").setHtml("<p>Grüße — 123456</p>"));

        InboxMessage message = inbox.messages().get(0);
        assertThat(message.from()).isEqualTo("Client Connect <portal@example.co.nz>");
        assertThat(message.to()).isEqualTo("test@test.co.nz");
        assertThat(message.subject()).isEqualTo("Ihr Code für Āotearoa");
        assertThat(message.messageId()).isEqualTo("<one@foyer.example>");
        assertThat(message.text()).isEqualToNormalizingNewlines("Grüße\n123456");
        assertThat(message.html()).isEqualTo("<p>Grüße — 123456</p>");
        assertThat(message.at()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
    }

    @Test
    void a_mail_without_an_html_part_has_an_empty_one() {
        send(mail("plain").setText("only text"));
        assertThat(inbox.messages().get(0).html()).isEmpty();
    }

    @Test
    void lists_the_newest_first_and_finds_each_by_its_id() {
        send(mail("first").setText("1"));
        send(mail("second").setText("2"));
        assertThat(inbox.messages()).extracting(InboxMessage::subject).containsExactly("second", "first");
        for (InboxMessage message : inbox.messages()) {
            assertThat(inbox.message(message.id())).contains(message);
        }
        assertThat(inbox.message("../lock")).isEmpty();
    }

    @Test
    void survives_a_restart() throws IOException {
        send(mail("before").setText("1"));
        var before = inbox.messages();
        reopen();
        assertThat(inbox.messages()).isEqualTo(before);

        send(mail("after").setText("2"));
        assertThat(inbox.messages()).extracting(InboxMessage::subject).containsExactly("after", "before");
    }

    @Test
    void keeps_the_newest_two_hundred_in_files_that_are_its_owners_alone() throws Exception {
        MailFolder folder = new MailFolder(home.resolve("mail"));
        for (int i = 0; i < MailFolder.CAPACITY + 3; i++) {
            folder.add(NOON, ("Subject: mail " + i + "\r\n\r\nbody\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        reopen();
        assertThat(inbox.messages()).hasSize(MailFolder.CAPACITY);
        assertThat(inbox.messages().get(0).subject()).isEqualTo("mail 202");
        try (var files = Files.list(home.resolve("mail"))) {
            assertThat(files).hasSize(MailFolder.CAPACITY).allSatisfy(MailInboxTest::assertPrivate);
        }
    }

    @Test
    void a_file_that_is_no_mail_does_not_stop_it() throws IOException {
        send(mail("kept").setText("1"));
        Files.writeString(home.resolve("mail/00000009-1772366400123.eml.unfinished"), "torn");
        Files.writeString(home.resolve("mail/notes.txt"), "mine");
        reopen();
        assertThat(inbox.messages()).extracting(InboxMessage::subject).containsExactly("kept");
    }

    @Test
    void listens_on_the_loopback_address_only() throws IOException {
        assertThat(InetAddress.getByName(inbox.host()).isLoopbackAddress()).isTrue();
    }

    @Test
    void frees_its_port_when_closed() throws IOException {
        int port = inbox.port();
        inbox.close();
        inbox = MailInbox.open(home, port, CLOCK);
        assertThat(inbox.port()).isEqualTo(port);
    }

    private void reopen() throws IOException {
        inbox.close();
        inbox = MailInbox.open(home, CLOCK);
    }

    private void send(MailMessage mail) {
        MailConfig server = new MailConfig()
                .setHostname(inbox.host())
                .setPort(inbox.port())
                .setStarttls(StartTLSOptions.DISABLED)
                .setKeepAlive(false);
        MailClient client = MailClient.create(vertx, server);
        client.sendMail(mail).eventually(client::close).await();
    }

    private static MailMessage mail(String subject) {
        MailMessage mail = new MailMessage("Client Connect <portal@example.co.nz>", "test@test.co.nz", subject, null);
        return mail.addHeader("Message-ID", "<one@foyer.example>");
    }

    private static void assertPrivate(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
