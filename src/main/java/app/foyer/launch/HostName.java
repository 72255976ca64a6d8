package app.foyer.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine calls itself; told apart are only processes of one machine. */
final class HostName {
    private HostName() {}

    static String ofThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName().replace('/', '-');
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
