package app.foyer.launch;

import app.foyer.account.Account;
import app.foyer.account.Role;
import app.foyer.world.AuthenticatorApp;
import app.foyer.world.Visitor;
import app.foyer.world.Visitor.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of staff who is signed in at the desk, and works there with forms. */
record DeskVisitor(TestServer server, Account account, AuthenticatorApp app, Visitor visitor) {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Duration STEP = Duration.ofSeconds(30);

    static DeskVisitor as(TestServer server, Role role) {
        Account member = server.member(role);
        AuthenticatorApp app = server.pair(member);
        Visitor visitor = server.visitor(TestServer.DESK);
        visitor.signIn(member.clientId(), TestServer.PASSWORD);
        server.clock().pass(STEP);
        Reply in = visitor.code(app.codeAt(server.clock().instant()));
        if (!in.step().equals("signed-in")) {
            throw new AssertionError(in.raw().body());
        }
        return new DeskVisitor(server, member, app, visitor);
    }

    /** Sends a form below the clients' page, with the token of this very session. */
    Reply sends(String path, Map<String, String> fields) {
        return submits("clients/-" + path, fields);
    }

    /** Sends a form at any path of the desk. */
    Reply submits(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("form", token());
        return visitor.submit(path, all);
    }

    String sees(String path) {
        return visitor.page("clients/-" + path);
    }

    String searches(String words) {
        return sends("/search", Map.of("sought", words)).raw().body();
    }

    /** Does something for a client and says why. */
    Reply does(Account client, String part, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("reason", "Asked for by phone"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return sends("/" + client.id() + "/" + part, all);
    }

    /** Decides on what a client asked for, or does anything else with it. */
    Reply decides(String request, String part, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("form", token()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return visitor.submit("requests/-/" + request + "/" + part, all);
    }

    String nextCode() {
        server.clock().pass(STEP);
        return app.codeAt(server.clock().instant());
    }

    private String token() {
        Matcher token = FORM.matcher(sees("/search"));
        if (!token.find()) {
            throw new AssertionError("no form: " + sees("/search"));
        }
        return token.group(1);
    }
}
