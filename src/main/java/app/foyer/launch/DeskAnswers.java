package app.foyer.launch;

import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.desk.Answer;
import app.foyer.desk.Answer.Done;
import app.foyer.desk.Answer.Mistaken;
import app.foyer.desk.Answer.Shown;
import app.foyer.desk.Asked.Slip;
import app.foyer.portal.Audience;
import app.foyer.portal.Portal;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Says in the terminal what came of something, in the desk's own words. */
record DeskAnswers(OpenDesk open, Console console) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    int tell(Answer answer) {
        if (answer instanceof Done done) {
            console.say(open.words().say("desk.done." + done.what()));
            return Commands.OK;
        }
        if (answer instanceof Shown shown) {
            code(new JsonObject(shown.model()));
            return Commands.OK;
        }
        console.complain(answer instanceof Mistaken mistaken ? mistake(mistaken.slip()) : "That account is gone.");
        return Commands.FAILED;
    }

    /** Alone on its line, and this once: it is kept as a hash only. */
    private void code(JsonObject told) {
        Instant until = Instant.parse(told.getString("validUntil"));
        console.say(told.getString("code"));
        console.say("Read it out to the client. It counts once, with the password, until "
                + CLOCK.format(until.atZone(ZoneId.systemDefault())) + ", and is not shown again.");
    }

    private String mistake(Slip slip) {
        String said = open.words().say(slip.text(), slip.values());
        if (slip.text().equals("desk.mistake.closedClient")) {
            return said + " To open it first: ./foyer account reopen CLIENT --reason WORDS";
        }
        return switch (slip.field()) {
            case "method" -> said + " Expected portals, email-code, authenticator-app or disabled.";
            case "until" -> said + " Expected --until with a day such as 2026-12-24.";
            case "portal" -> said + " Expected --portal with one of: " + portals() + ".";
            case "role" -> said + " Expected support, approver or admin.";
            case "reason" -> "--reason: " + said;
            default -> said;
        };
    }

    private String portals() {
        return open.portals().stream()
                .filter(portal -> portal.audience() == Audience.CLIENT)
                .map(Portal::id)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
