package app.foyer.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A program that begins to send clients, and takes its time over them. */
final class SlowUpload implements AutoCloseable {
    private final Socket socket;

    SlowUpload(TestServer server, String token, long length) {
        this(server, token, "Content-Length: " + length);
    }

    private SlowUpload(TestServer server, String token, String framing) {
        URI origin = URI.create(server.origin());
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), origin.getPort());
            socket.setSoTimeout(20_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        says("POST /staff-desk/api/clients/import HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\n" + framing
                + "\r\nContent-Type: text/csv\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    static SlowUpload chunked(TestServer server, String token) {
        return new SlowUpload(server, token, "Transfer-Encoding: chunked");
    }

    /** One that waits until it is told to go on (RFC 9110, 10.1.1). */
    static SlowUpload asking(TestServer server, String token, long length) {
        return new SlowUpload(server, token, "Expect: 100-continue\r\nContent-Length: " + length);
    }

    void says(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first line of the answer. */
    String hears() {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
