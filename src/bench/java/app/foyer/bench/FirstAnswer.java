package app.foyer.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Waits for a server that is just starting. */
final class FirstAnswer {
    private static final long PAUSE_MS = 5;
    private static final byte[] REQUEST = ("GET /" + BenchClient.PORTAL + "/ HTTP/1.1\r\n"
                    + "Host: localhost\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private FirstAnswer() {}

    /** Asks for the portal's first page until it is there; false when the server ended or took too long. */
    static boolean came(int port, Process server, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!answers(port)) {
            if (!server.isAlive() || System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(PAUSE_MS);
        }
        return true;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(REQUEST);
            byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(head, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }
}
