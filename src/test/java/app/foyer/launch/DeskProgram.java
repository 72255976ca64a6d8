package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.desk.Scope;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that works at the desk by an access token, which an admin made for it with the form. */
record DeskProgram(DeskVisitor owner, String token, Visitor visitor) {
    private static final Pattern TOKEN = Pattern.compile("<code>(foyer_[A-Za-z0-9_-]{43})</code>");

    static DeskProgram with(TestServer server, Scope... scopes) {
        return of(DeskVisitor.as(server, Role.ADMIN), scopes);
    }

    static DeskProgram of(DeskVisitor owner, Scope... scopes) {
        Map<String, String> form = new HashMap<>(Map.of("name", "Phone system", "days", "30", "reason", "For calls"));
        for (Scope scope : scopes) {
            form.put("scopes-" + scope.id(), "true");
        }
        String page = owner.submits("tokens/-/new/create", form).raw().body();
        Matcher shown = TOKEN.matcher(page);
        if (!shown.find()) {
            throw new AssertionError("no token: " + page);
        }
        return new DeskProgram(owner, shown.group(1), owner.server().visitor(TestServer.DESK));
    }

    /** The same program, whatever else it shows as its token. */
    DeskProgram showing(String other) {
        return new DeskProgram(owner, other, visitor);
    }

    Reply reads(String path) {
        return reads(path, Map.of());
    }

    Reply reads(String path, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(authorized());
        return visitor.send("GET", path, all, "");
    }

    Reply sends(String path, JsonObject body) {
        Map<String, String> headers = new HashMap<>(authorized());
        headers.put("Content-Type", "application/json");
        return visitor.send("POST", path, headers, body.encode());
    }

    Reply sendsFile(String path, String type, String content) {
        Map<String, String> headers = new HashMap<>(authorized());
        headers.put("Content-Type", type);
        return visitor.send("POST", path, headers, content);
    }

    /** Does something for a client and says why. */
    Reply does(Account client, String action, JsonObject body) {
        return sends("/clients/" + client.id() + "/" + action, body.copy().put("reason", "Asked for by phone"));
    }

    private Map<String, String> authorized() {
        return Map.of("Authorization", "Bearer " + token);
    }
}
