package app.foyer.launch;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes everything and can be asked what came. */
final class Mailbox implements AutoCloseable {
    /** One mail as it came over the wire. */
    record Mail(String to, String raw) {
        Optional<String> code() {
            return raw.lines().filter(line -> line.matches("[0-9]{6}")).findFirst();
        }

        boolean hasHeader(String start) {
            return raw.lines().takeWhile(line -> !line.isEmpty()).anyMatch(line -> line.startsWith(start));
        }
    }

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    Mailbox() {
        BasicMessageListener listener =
                (context, from, to, data) -> mails.add(new Mail(to, new String(data, StandardCharsets.UTF_8)));
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(listener)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
