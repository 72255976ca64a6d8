package app.foyer.config;

import app.foyer.problem.Section;

/** Where health and metrics are served, apart from what browsers reach. */
public record ManagementConfig(String host, int port) {

    static ManagementConfig read(Section management) {
        var config =
                new ManagementConfig(management.text("host", "127.0.0.1"), management.integer("port", 1, 65_535, 9090));
        management.rejectUnknownKeys();
        return config;
    }

    /** The same on another port, for the command line may say so. */
    public ManagementConfig withPort(int otherPort) {
        return new ManagementConfig(host, otherPort);
    }
}
