package app.foyer.launch;

import app.foyer.command.DemoOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Chooses ports where the command line says 0, so that several servers share one and the banner can name it. */
final class FreePorts {
    private FreePorts() {}

    static DemoOptions in(DemoOptions options) throws IOException {
        return new DemoOptions(chosen(options.port()), chosen(options.managementPort()), options.data());
    }

    private static int chosen(int port) throws IOException {
        return port == 0 ? free() : port;
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
