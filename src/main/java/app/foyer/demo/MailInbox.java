package app.foyer.demo;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on the loopback address that delivers to nobody and shows everything.
 *
 * <p>An acknowledged mail is in a file and survives restarts, until {@value MailFolder#CAPACITY} newer ones came. Every
 * method blocks: call on a worker.
 */
public final class MailInbox implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int MAX_MAIL_BYTES = 1 << 20;
    private static final int MAX_CONNECTIONS = 50;

    private final MailFolder folder;
    private final SMTPServer server;

    private MailInbox(MailFolder folder, SMTPServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Opens the inbox of this home folder on a free port. */
    public static MailInbox open(Path home, InstantSource clock) throws IOException {
        return open(home, 0, clock);
    }

    /** Opens the inbox of this home folder on this port; 0 means a free one. */
    public static MailInbox open(Path home, int port, InstantSource clock) throws IOException {
        MailFolder folder = new MailFolder(PrivateFiles.newFolder(home).resolve("mail"));
        SMTPServer server = new SMTPServer.Builder()
                .bindAddress(LOOPBACK)
                .port(port)
                .hostName("localhost")
                .softwareName("Foyer demo inbox")
                .maxConnections(MAX_CONNECTIONS)
                .maxMessageSize(MAX_MAIL_BYTES)
                .messageHandler((context, from, to, mail) -> keep(folder, clock, mail))
                .build();
        server.start();
        return new MailInbox(folder, server);
    }

    private static void keep(MailFolder folder, InstantSource clock, byte[] mail) throws RejectException {
        try {
            folder.add(clock.instant(), mail);
        } catch (MessagingException unreadable) {
            throw new RejectException(554, "the message cannot be read");
        } catch (IOException full) {
            throw new RejectException(452, "the message cannot be kept");
        }
    }

    public String host() {
        return LOOPBACK.getHostAddress();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What came, newest first. */
    public List<InboxMessage> messages() {
        return folder.messages();
    }

    public Optional<InboxMessage> message(String id) {
        return folder.message(id);
    }

    @Override
    public void close() {
        server.stop();
    }
}
