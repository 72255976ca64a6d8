package app.foyer.world;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes everything and can be asked what came. */
public final class Mailbox implements AutoCloseable {
    /** One mail as it came over the wire. */
    public record Mail(String to, String raw) {
        public Optional<String> code() {
            return raw.lines().filter(line -> line.matches("[0-9]{6}")).findFirst();
        }

        public boolean hasHeader(String start) {
            return raw.lines().takeWhile(line -> !line.isEmpty()).anyMatch(line -> line.startsWith(start));
        }
    }

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    public Mailbox() {
        this(0);
    }

    /** A mail server at a port where somebody expects one. */
    public Mailbox(int port) {
        BasicMessageListener listener =
                (context, from, to, data) -> mails.add(new Mail(to, new String(data, StandardCharsets.UTF_8)));
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(listener)
                .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The newest code sent to an address; waits for it, as mails take a moment. */
    public String codeFor(String address) {
        return codeFor(address, 1);
    }

    /** The code of the given mail with a code to an address, counted from one. */
    public String codeFor(String address, int count) {
        Awaiting.until(() -> codes(address).size() >= count, "mail " + count + " with a code to " + address);
        return codes(address).get(count - 1);
    }

    private List<String> codes(String address) {
        return to(address).stream().flatMap(mail -> mail.code().stream()).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
