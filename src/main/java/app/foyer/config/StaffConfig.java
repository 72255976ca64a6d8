package app.foyer.config;

import app.foyer.problem.Form;
import app.foyer.problem.Section;
import java.util.Optional;

/**
 * Where staff come, apart from clients.
 *
 * @param origin what their browsers send as {@code Origin}
 * @param port of their own to listen on; otherwise they share the clients' port, and come by another name
 * @param messagesTo the e-mail address where they are told that a client's message waits
 */
public record StaffConfig(String origin, Optional<Integer> port, Optional<String> messagesTo) {

    static StaffConfig read(Section staff, HttpConfig ofClients) {
        var config = new StaffConfig(
                staff.required("origin", HttpConfig.originForm()).orElse(""),
                staff.optional("port", Form.integer(1, 65_535)),
                staff.optional("messagesTo", MailConfig.address()));
        staff.rejectUnknownKeys();
        config.check(staff, ofClients);
        return config;
    }

    /** One name, or one port, cannot be for both. */
    private void check(Section staff, HttpConfig ofClients) {
        if (ofClients.publicOrigin().equals(origin)) {
            staff.problem("origin", "apart-from-clients", "staff need another origin than 'server.origin'");
        }
        if (port.filter(own -> own == ofClients.port()).isPresent()) {
            staff.problem("port", "apart-from-clients", "this is the clients' port: leave it out, or choose another");
        }
    }
}
