package app.foyer.launch;

import app.foyer.command.DemoOptions;
import app.foyer.demo.SampleClients;
import app.foyer.demo.SampleStaff;
import app.foyer.portal.Portal;
import java.util.List;
import java.util.stream.Collectors;

/** What the demo prints: where to go and how to get in. */
record DemoBanner(DemoOptions options, List<Portal> portals) {
    String text() {
        return """

                Foyer is running. Open one of the portals:
                %s
                Sign in as a client without an authenticator app:
                    Client Id  %s   or Web User Id  %s
                    Password   %s
                or as one with an app, whose secret you may add to yours:
                    Client Id  %s
                    Password   %s
                    Secret     %s
                At the desk, staff sign in with an app each:
                    %-22s   Password %s   Secret %s
                    %-22s   Password %s   Secret %s

                Mails, with the codes:  http://localhost:%d/dev/mail
                Health:                 http://127.0.0.1:%d/health/ready
                Everything is kept in   %s
                Ctrl-C stops it.
                """.formatted(
                        addresses(),
                        SampleClients.NEVER_PAIRED.clientId(),
                        SampleClients.NEVER_PAIRED.webUserId().orElseThrow(),
                        SampleClients.PASSWORD,
                        SampleClients.PAIRED.clientId(),
                        SampleClients.PASSWORD,
                        SampleClients.SECRET,
                        SampleStaff.SUPPORT.clientId(),
                        SampleStaff.PASSWORD,
                        SampleStaff.SUPPORT_SECRET,
                        SampleStaff.ADMIN.clientId(),
                        SampleStaff.PASSWORD,
                        SampleStaff.ADMIN_SECRET,
                        options.port(),
                        options.managementPort(),
                        options.data().toAbsolutePath().normalize());
    }

    private String addresses() {
        return portals.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Portal portal) {
        return "    %-16s http://localhost:%d/%s/%n".formatted(portal.name(), options.port(), portal.id());
    }
}
