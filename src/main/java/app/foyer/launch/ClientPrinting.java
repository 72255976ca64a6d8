package app.foyer.launch;

import app.foyer.command.Commands;
import app.foyer.command.Console;
import app.foyer.desk.Answer;
import app.foyer.desk.Answer.Shown;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what is known of clients: in lines for people, or just as the API tells it. */
record ClientPrinting(Console console) {

    int found(Answer answer, String sought, boolean json) {
        JsonObject found = facts(answer);
        List<JsonObject> clients = objects(found, "clients");
        if (json) {
            console.say(found.encodePrettily());
        } else {
            clients.forEach(client -> console.say(line(client)));
        }
        if (clients.isEmpty()) {
            console.complain("No client is found by " + Plain.line(sought)
                    + ". A Client Id, Web User Id, address or name must begin like that, or a word of the name.");
            return Commands.FAILED;
        }
        if (found.getValue("next") != null) {
            console.complain("There are more, which are not shown. Type more of what is known.");
        }
        return Commands.OK;
    }

    int one(Answer answer, boolean json) {
        if (!(answer instanceof Shown)) {
            console.complain("That client is gone.");
            return Commands.FAILED;
        }
        JsonObject client = facts(answer);
        console.say(json ? client.encodePrettily() : String.join(System.lineSeparator(), lines(client)));
        return Commands.OK;
    }

    /** Nothing that is shown in the terminal is a page of a person's. */
    private static JsonObject facts(Answer answer) {
        return answer instanceof Shown shown ? new JsonObject(shown.model()) : new JsonObject();
    }

    private static String line(JsonObject client) {
        return Stream.of("clientId", "webUserId", "name", "email")
                        .map(client::getString)
                        .map(value -> value == null ? "-" : Plain.line(value))
                        .collect(Collectors.joining("  "))
                + (client.getBoolean("active") ? "" : "  (closed)");
    }

    private static List<String> lines(JsonObject client) {
        List<String> lines = new ArrayList<>();
        lines.add(line(client));
        lines.add("  since " + client.getString("since"));
        contact(lines, client, "email");
        contact(lines, client, "phone");
        for (JsonObject portal : objects(client, "portals")) {
            lines.add("at " + portal.getString("portal"));
            lines.add("  asked for next: " + portal.getString("next") + ", " + portal.getString("why"));
            lines.add("  e-mail code: " + (portal.getBoolean("emailCode") ? "offered" : "not offered"));
            fact(lines, portal, "preferred", "preferred by staff: ");
            fact(lines, portal, "pairedAt", "app paired: ");
            fact(lines, portal, "emailDefaultAt", "e-mail made the default: ");
            fact(lines, portal, "lastSignedInAt", "last signed in: ");
        }
        for (JsonObject open : objects(client, "sessions")) {
            lines.add("signed in at " + open.getString("portal") + " by " + open.getString("method"));
            lines.add("  " + Plain.line(open.getString("browser") + ", " + open.getString("address")));
            lines.add("  since " + open.getString("since") + ", last seen " + open.getString("lastSeenAt"));
        }
        return lines;
    }

    private static void contact(List<String> lines, JsonObject client, String what) {
        String confirmed = client.getString(what + "ConfirmedAt");
        if (client.getString(what) != null) {
            lines.add("  " + what + ": " + Plain.line(client.getString(what))
                    + (confirmed == null ? ", not confirmed" : ", confirmed " + confirmed));
        }
    }

    private static void fact(List<String> lines, JsonObject of, String key, String words) {
        if (of.getString(key) != null) {
            lines.add("  " + words + of.getString(key));
        }
    }

    private static List<JsonObject> objects(JsonObject of, String key) {
        JsonArray all = of.getJsonArray(key, new JsonArray());
        return all.stream().map(JsonObject.class::cast).toList();
    }
}
