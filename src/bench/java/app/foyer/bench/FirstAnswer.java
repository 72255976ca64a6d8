package app.foyer.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Waits for a server that is just starting. */
final class FirstAnswer {
    private static final long PAUSE_MS = 5;

    private FirstAnswer() {}

    /** Asks for the portal's first page until it is there; false when the server ended or took too long. */
    static boolean came(int port, String portal, Process server, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!answers(port, portal)) {
            if (!server.isAlive() || System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(PAUSE_MS);
        }
        return true;
    }

    private static boolean answers(int port, String portal) {
        String request = "GET /" + portal + "/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(head, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }
}
